/// The bytes before the body of an answer.
struct AnswerHead {
    /// What the server itself says; a handler's fields of these names are left out.
    private static let own = [
        "content-length", "transfer-encoding", "connection", "date", "server", "keep-alive",
    ]
    private var lines: [UInt8] = []

    init(_ status: HTTPStatus, _ fields: HTTPFields, _ stamp: AnswerStamp) {
        lines.reserveCapacity(256)
        lines += "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n".utf8
        for field in fields.all where !Self.own.contains(where: field.isNamed) { append(field.name, field.value) }
        append("Date", stamp.date)
        if let name = stamp.name { append("Server", name) }
    }

    mutating func append(_ name: String, _ value: String) {
        lines += name.utf8
        lines += [0x3A, 0x20]
        lines += value.utf8
        lines += [0x0D, 0x0A]
    }

    /// All lines and the empty one.
    var bytes: [UInt8] { lines + [0x0D, 0x0A] }
}
