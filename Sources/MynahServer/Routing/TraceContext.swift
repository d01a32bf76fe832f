import MynahHTTP

/// What names a request, here and in the systems around: its own id, and the W3C trace that it belongs to.
struct TraceContext: Hashable, Sendable {
    /// What names the request in logs, answers and errors.
    let requestID: String
    /// The trace that it is a part of: 32 hexadecimal digits.
    let traceID: String
    /// The caller's part of the trace: 16 hexadecimal digits; `nil` where the trace begins here.
    let parentID: String?
    /// Our own part of the trace.
    let spanID: String
    /// Whether somebody records the trace.
    let isSampled: Bool
    /// Whether the caller has named the request.
    let isNamedByCaller: Bool
    /// Whether answers and logs tell of the trace: it came with the request, or is recorded here.
    var isTold: Bool

    /// Takes the caller's names where they are well formed, and makes new ones from `random` where they are not.
    init(_ fields: HTTPFields, using random: inout some RandomNumberGenerator) {
        let given = fields["traceparent"].flatMap(Self.parent)
        traceID = given?.trace ?? Self.digits(16, using: &random)
        parentID = given?.span
        isSampled = given?.isSampled ?? false
        isTold = given != nil
        spanID = Self.digits(8, using: &random)
        let wished = fields["X-Request-Id"] ?? ""
        isNamedByCaller = Self.isUsable(wished)
        requestID = isNamedByCaller ? wished : "req_" + Self.digits(12, using: &random)
    }

    /// Names `request`.
    init(naming request: ServerRequest) {
        var random = RandomNames()
        self.init(request.fields, using: &random)
    }

    /// What is passed on to others.
    var traceparent: String { "00-\(traceID)-\(spanID)-\(isSampled ? "01" : "00")" }

    /// Adds what an answer says of it: the request's name, and as W3C's Trace Context (level 2) has it, our own part of the trace.
    func add(to fields: inout HTTPFields) {
        fields.append("X-Request-Id", requestID)
        if isTold { fields.append("traceresponse", traceparent) }
    }

    private static func isUsable(_ id: String) -> Bool {
        (1...128).contains(id.utf8.count)
            && id.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
    }

    /// `00-<32 digits>-<16 digits>-<2 digits>`; later versions may say more behind.
    private static func parent(_ text: String) -> (trace: String, span: String, isSampled: Bool)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            isHexadecimal(parts[0], 2), isHexadecimal(parts[1], 32), isHexadecimal(parts[2], 16),
            isHexadecimal(parts[3], 2), parts[1].contains(where: { $0 != "0" }),
            parts[2].contains(where: { $0 != "0" }),
            let flags = UInt8(parts[3], radix: 16)
        else { return nil }
        return (parts[1], parts[2], flags & 1 == 1)
    }

    private static func isHexadecimal(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// `count` random bytes as hexadecimal digits. Numbers are drawn whole: each may cost a call of the system.
    static func digits(_ count: Int, using random: inout some RandomNumberGenerator) -> String {
        let letters = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 2 * count) { room in
            var bits: UInt64 = 0
            for place in 0..<2 * count {
                if place.isMultiple(of: 16) { bits = random.next() }
                room[place] = letters[Int(bits & 15)]
                bits >>= 4
            }
            return 2 * count
        }
    }
}
