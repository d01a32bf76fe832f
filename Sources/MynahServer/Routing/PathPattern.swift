/// A path with places for what varies: `/v1/models/{id}`.
struct PathPattern: Hashable, Sendable {
    /// A part between two slashes.
    private enum Part: Hashable {
        case fixed(String)
        case variable(String)
    }

    /// The pattern as it is written.
    let text: String
    private let parts: [Part]

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
            part.hasPrefix("{") ? .variable(String(part.dropFirst().dropLast())) : .fixed(String(part))
        }
    }

    /// The names of what varies.
    var variables: [String] {
        parts.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    }

    /// What stands in the places of a path that fits; `nil` for one that does not.
    func match(_ segments: [Substring]) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var found: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch part {
            case .fixed(let text): guard segment == text else { return nil }
            case .variable(let name):
                guard !segment.isEmpty else { return nil }
                found[name] = String(segment)
            }
        }
        return found
    }
}
