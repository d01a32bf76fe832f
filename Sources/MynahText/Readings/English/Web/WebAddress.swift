extension ReadingKind {
    static let webAddress = ReadingKind("web address")
}

extension Reading {
    /// `https://example.com/a?b=c`, `www.example.com`, `example.co.uk/news`.
    static let webAddress = Reading(.webAddress, on: [.compound, .digits, .symbols("<")]) { writing, index in
        if writing.isSymbol(index, "<") { return WebAddress.inAngles(writing, index) }
        guard AddressRun.begins(writing, at: index) else { return nil }
        return WebAddress.withScheme(writing, index) ?? WebAddress.bare(writing, index)
    }
}

/// Addresses of pages.
enum WebAddress {
    /// An address that begins with `https://` or the like. That of the web itself is not said.
    static func withScheme(_ writing: Writing, _ index: Int) -> Said? {
        let colon = writing[index + 1].kind == .digits ? index + 2 : index + 1
        guard writing[index].kind == .letters, writing.isSymbol(colon, ":"), writing.isSymbol(colon + 1, "/"),
            writing.isSymbol(colon + 2, "/")
        else { return nil }
        let start = colon + 3
        let end = AddressRun.end(writing, from: index, hasScheme: true)
        guard end > start else { return nil }
        let isWeb = writing.isWord(index, "http") || writing.isWord(index, "https")
        let scheme = isWeb ? [] : AddressWords.parts(writing, index..<colon)
        guard let host = HostName(writing, at: start, before: end) else {
            // A file of this computer: there is a path alone.
            return isWeb ? nil : Said(parts: scheme + AddressWords.parts(writing, start..<end), end: end)
        }
        return Said(parts: scheme + host.parts(writing) + rest(writing, host.end..<end), end: end)
    }

    /// An address between angle brackets, which are not said.
    static func inAngles(_ writing: Writing, _ index: Int) -> Said? {
        guard writing[index + 1].kind == .letters,
            var said = withScheme(writing, index + 1) ?? EmailAddress.read(writing, from: index + 1),
            writing.isSymbol(said.end, ">")
        else { return nil }
        said.end += 1
        return said
    }

    /// A host's name that stands alone, with what follows it.
    static func bare(_ writing: Writing, _ index: Int) -> Said? {
        guard
            writing.isSymbol(index + 1, ".") || writing.isSymbol(index + 1, "-") || writing.isSymbol(index + 1, ":")
                || writing[index + 1].kind == .digits || writing[index].kind == .digits
        else { return nil }
        let end = AddressRun.end(writing, from: index)
        guard let host = HostName(writing, at: index, before: end) else { return nil }
        if writing.isWord(index, "localhost") {
            guard writing.isSymbol(host.end, ":"), writing[host.end + 1].kind == .digits else { return nil }
        } else {
            guard isHost(writing, host, hasWeb: host.start > index) else { return nil }
        }
        guard host.end == end || "/:?#".unicodeScalars.contains(writing[host.end].scalar) else { return nil }
        return Said(parts: host.parts(writing) + rest(writing, host.end..<end), end: end)
    }

    private static func isHost(_ writing: Writing, _ host: HostName, hasWeb: Bool) -> Bool {
        let domain = host.domain(writing)
        guard host.count > 1, TopLevelDomain.isKnown(domain) else { return false }
        if hasWeb { return true }
        guard host.isPlain(writing) else { return false }
        let hasPath = writing.isSymbol(host.end, "/")
        return hasPath || !TopLevelDomain.isDoubtful(domain) || host.count > 2
    }

    /// The port, path, query and fragment; a slash that ends the host's name alone is not said.
    static func rest(_ writing: Writing, _ range: Range<Int>) -> [Said.Part] {
        if range.count == 1, writing.isSymbol(range.lowerBound, "/") { return [] }
        return AddressWords.parts(writing, range)
    }
}
