/// A request's head, read and found to mean one thing only (RFC 9112).
struct RequestHead: Hashable, Sendable {
    /// What was asked.
    let request: ServerRequest
    /// How the end of the body is known.
    let framing: BodyFraming
    /// Whether the client waits for leave to send its body.
    let expectsContinue: Bool
    /// Whether the connection is to stay open.
    let keepsAlive: Bool

    /// Reads a head with its empty last line, in which ``HeadScan`` found nothing wrong.
    init(_ bytes: UnsafeRawBufferPointer, limits: ServerLimits) throws(ServerError) {
        var lines = HeadLines(bytes)
        guard let first = lines.next() else { throw .refused(.badRequest, "The request has no request line.") }
        let line = try RequestLine(first)
        var fields = HTTPFields()
        while let next = lines.next(), !next.isEmpty {
            try Self.append(next, to: &fields)
            guard fields.all.count <= limits.fields else {
                throw .refused(.fieldsTooLarge, "The request has more than \(limits.fields) fields.")
            }
        }
        let target = try Self.target(of: line)
        try Self.checkHost(fields, line.version)
        framing = try BodyFraming(fields, line.version)
        let connection = fields.list("Connection").map { $0.lowercased() }
        keepsAlive = line.version == .http11 ? !connection.contains("close") : connection.contains("keep-alive")
        expectsContinue = try Self.expectsContinue(fields, line.version, framing)
        request = ServerRequest(line, target, fields, bodyLength: framing.length)
    }

    /// RFC 9112, section 5: nothing between name and colon, no folded lines.
    private static func append(
        _ line: UnsafeRawBufferPointer.SubSequence,
        to fields: inout HTTPFields
    ) throws(ServerError) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(HTTPFields.isNameByte)
        else { throw .refused(.badRequest, "A field of the request is no name, a colon and a value.") }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var value = line[(colon + 1)...].drop(while: isSpace)
        while value.last.map(isSpace) == true { value.removeLast() }
        fields.appendChecked(String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }

    private static func target(of line: RequestLine) throws(ServerError) -> RequestTarget {
        guard line.method != "CONNECT" else { throw .refused(.notImplemented, "This server is no proxy.") }
        guard let target = RequestTarget(line.target), target.path != "*" || line.method == "OPTIONS" else {
            throw .refused(
                .badRequest,
                "The request's target is no path, or has escapes or dot segments that it may not have."
            )
        }
        return target
    }

    private static func checkHost(_ fields: HTTPFields, _ version: HTTPVersion) throws(ServerError) {
        let hosts = fields.values("Host")
        guard hosts.count == 1 || (hosts.isEmpty && version == .http10), hosts.allSatisfy(HostField.isValid) else {
            throw .refused(.badRequest, "The request does not name exactly one host in its field Host.")
        }
    }

    private static func expectsContinue(
        _ fields: HTTPFields,
        _ version: HTTPVersion,
        _ framing: BodyFraming
    ) throws(ServerError) -> Bool {
        guard let expectation = fields["Expect"], version == .http11 else { return false }
        guard expectation.lowercased() == "100-continue" else {
            throw .refused(.expectationFailed, "The server knows no expectation but 100-continue.")
        }
        return framing != .length(0)
    }
}
