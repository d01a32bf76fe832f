/// Puts the lines of an answer's head together.
struct HeadReading {
    /// What a line led to.
    enum Progress: Equatable {
        /// More lines are to come.
        case more
        /// The head is whole.
        case whole(status: Int, HTTPFields)
        /// There are more bytes than a head may have.
        case tooLarge
    }

    private let limit: Int
    private var size = 0
    private var status = 0
    private var fields = HTTPFields()

    init(limit: Int) { self.limit = limit }

    /// Takes a line with its end; interim answers (1xx) are passed over.
    mutating func read(_ bytes: UnsafeRawBufferPointer) -> Progress {
        size += bytes.count
        guard size <= limit else { return .tooLarge }
        let line = String(decoding: bytes, as: UTF8.self).trimmingSpace
        if line.hasPrefix("HTTP/") {
            (status, fields) = (Self.status(of: line), HTTPFields())
        } else if line.isEmpty {
            return status >= 200 ? .whole(status: status, fields) : .more
        } else if let colon = line.firstIndex(of: ":") {
            fields.append(String(line[..<colon]), String(line[line.index(after: colon)...]).trimmingSpace)
        }
        return .more
    }

    /// The number after the first space.
    private static func status(of line: String) -> Int {
        let words = line.split(separator: " ", maxSplits: 2)
        return words.count > 1 ? Int(words[1]) ?? 0 : 0
    }
}
