/// An answer as a small client sees it.
struct PlainAnswer: Equatable {
    /// 0 where nothing came.
    let status: Int
    let fields: [String: String]
    let body: String

    /// Takes apart what came.
    init(_ text: String) {
        let whole = Array(text.utf8)
        let end = whole.indices.first { whole[$0...].starts(with: Array("\r\n\r\n".utf8)) } ?? whole.endIndex
        let lines = String(decoding: whole[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
        let words = lines.first?.split(separator: " ") ?? []
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let name = line.prefix { $0 != ":" }.lowercased()
            fields[name] = String(line.dropFirst(name.count + 1).drop { $0 == " " })
        }
        self.fields = fields
        body = String(decoding: whole[min(end + 4, whole.endIndex)...], as: UTF8.self)
    }

    /// The code of an error.
    var code: String {
        let parts = body.split(separator: "\"code\":\"", maxSplits: 1)
        return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }
}
