import MynahJSON

/// Whether what a server sent is well formed, up to where it was cut.
struct AnswerCheck {
    private var rest: ArraySlice<UInt8>
    /// Whether the answers may be to `HEAD`, such that none has the body that its length says.
    private let mayBeHeads: Bool

    /// What is wrong; `nil` where nothing is.
    static func fault(in bytes: [UInt8], mayBeHeads: Bool) -> String? {
        var check = AnswerCheck(rest: bytes[...], mayBeHeads: mayBeHeads)
        while !check.rest.isEmpty {
            if let fault = check.takeAnswer() { return fault }
        }
        return nil
    }

    private mutating func takeAnswer() -> String? {
        guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return "a head without an end" }
        let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n").map(String.init)
        rest = rest[end.upperBound...]
        guard let status = Self.status(lines.first ?? "") else { return "no status line: \(lines.first ?? "")" }
        guard status != 500 else { return "500: \(String(decoding: rest.prefix(400), as: UTF8.self))" }
        for line in lines.dropFirst() where !Self.isField(line) { return "no field: \(line)" }
        if status == 101 { return takeFrames() }
        return status == 100 ? nil : takeBody(status, lines.map { $0.lowercased() })
    }

    private static func status(_ line: String) -> Int? {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "HTTP/1.1", words[1].utf8.count == 3 else { return nil }
        return Int(words[1])
    }

    private static func isField(_ line: String) -> Bool {
        let name = line.prefix { $0 != ":" }
        return !name.isEmpty && name.count < line.count && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private mutating func takeBody(_ status: Int, _ lines: [String]) -> String? {
        let length = lines.first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) }
        if status == 204 || status == 304 { return nil }
        // What follows an answer to HEAD cannot be told from its body.
        if mayBeHeads { rest = [] }
        if lines.contains("transfer-encoding: chunked") { return takeChunks() }
        let body = rest.prefix(length ?? rest.count)
        rest = rest.dropFirst(body.count)
        guard status >= 400, !body.isEmpty, body.count == length else { return nil }
        return Self.faultOfError(body)
    }

    private static func faultOfError(_ body: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: body, as: UTF8.self)
        guard !text.contains("internal_error") else { return text }
        do {
            guard case .object = try JSONReader.read(Array(body)).content else { return "no error: \(text)" }
            return nil
        } catch { return "no JSON: \(text)" }
    }

    private mutating func takeChunks() -> String? {
        while let end = rest.firstRange(of: [13, 10]) {
            let digits = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
            guard let size = Int(digits, radix: 16) else { return "no size of a chunk: \(digits.prefix(40))" }
            rest = rest[end.upperBound...]
            guard rest.count >= size + 2 else { break }
            guard rest[(rest.startIndex + size)...].starts(with: [13, 10]) else { return "a chunk without an end" }
            let piece = rest.prefix(size)
            rest = rest.dropFirst(size + 2)
            if size == 0 { return nil }
            if piece.firstRange(of: Array("\"internal_error\"".utf8)) != nil {
                return String(decoding: piece, as: UTF8.self)
            }
        }
        rest = []
        return nil
    }

    private mutating func takeFrames() -> String? {
        while rest.count >= 2 {
            let (first, short) = (rest[rest.startIndex], Int(rest[rest.startIndex + 1]))
            guard short < 128, [0, 1, 2, 8, 9, 10].contains(first & 15) else { return "no frame: \(first) \(short)" }
            let more = short == 127 ? 8 : short == 126 ? 2 : 0
            guard rest.count >= 2 + more else { break }
            let size = more == 0 ? short : rest.dropFirst(2).prefix(more).reduce(0) { $0 << 8 | Int($1) }
            guard rest.count >= 2 + more + size else { break }
            let payload = rest.dropFirst(2 + more).prefix(size)
            rest = rest.dropFirst(2 + more + size)
            if first == 0x88, payload.starts(with: [0x03, 0xF3]) { return "1011, an error of the server" }
            if first & 15 == 1, payload.firstRange(of: Array("\"internal_error\"".utf8)) != nil {
                return String(decoding: payload, as: UTF8.self)
            }
        }
        rest = []
        return nil
    }
}
