import MynahHTTP

/// How long a server asks to be left alone.
enum AskedPause {
    /// From `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3), else from the `t` of `RateLimit`, as Hugging Face sends it.
    static func of(_ head: HTTPResponseHead) -> Duration? {
        if let text = head.fields["Retry-After"] {
            if let seconds = wholeSeconds(text) { return .seconds(seconds) }
            guard let until = HTTPDate(text), let now = head.fields["Date"].flatMap({ HTTPDate($0) }) else {
                return nil
            }
            return .seconds(max(0, until.seconds - now.seconds))
        }
        let parts = head.fields["RateLimit"]?.split(separator: ";") ?? []
        return parts.first { $0.hasPrefix("t=") }.flatMap { wholeSeconds($0.dropFirst(2)) }.map { .seconds($0) }
    }

    private static func wholeSeconds(_ text: some StringProtocol) -> Int64? {
        guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }
}
