import MynahOptions

/// Where web pages come from, as somebody typed it and as browsers write it (RFC 6454, section 6.1).
struct PageOrigin: OptionValue, Hashable {
    static var allowedValues: AllowedValues {
        .described("an origin such as https://app.example or http://localhost:3000, null, or *")
    }
    static var placeholder: String { "ORIGIN" }

    let optionText: String

    init?(optionText: String) {
        var text = optionText.lowercased()
        if text.hasSuffix("/") { text.removeLast() }
        if text != "*", text != "null" {
            guard let origin = Self.origin(text) else { return nil }
            text = origin
        }
        self.optionText = text
    }

    /// A scheme and a host, with the port where it is not the scheme's own; `nil` for anything else.
    private static func origin(_ text: String) -> String? {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, isScheme(parts[0]) else { return nil }
        let (scheme, rest) = (String(parts[0]), parts[1])
        let end = rest.hasPrefix("[") ? rest.firstIndex(of: "]").map(rest.index(after:)) : rest.firstIndex(of: ":")
        let (host, port) = (rest[..<(end ?? rest.endIndex)], rest[(end ?? rest.endIndex)...])
        guard isHost(host), port.isEmpty || isPort(port) else { return nil }
        let isUsual = usualPorts[scheme].map { $0 == port } ?? false
        return "\(scheme)://\(host)\(isUsual ? "" : String(port))"
    }

    /// What browsers leave out.
    private static let usualPorts = ["http": ":80", "https": ":443"]

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let isAddress = text.hasPrefix("[") && text.hasSuffix("]")
        let name = isAddress ? text.dropFirst().dropLast() : text
        let marks = isAddress ? ":." : "-_."
        return !name.isEmpty
            && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || marks.utf8.contains($0) }
    }

    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst()
        return text.hasPrefix(":") && digits.utf8.allSatisfy(isDigit) && UInt16(digits) != nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
