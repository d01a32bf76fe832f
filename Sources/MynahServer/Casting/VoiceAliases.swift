/// The other names that a request has for voices. They count in small letters and capitals alike.
struct VoiceAliases: Hashable, Sendable {
    private let aliases: [String: VoiceAlias]

    /// Takes the names; of two that differ in capitals alone, the first in order counts.
    init(_ named: [String: VoiceAlias] = [:]) {
        let pairs = named.sorted { $0.key < $1.key }.map { (Self.key($0.key), $0.value) }
        aliases = Dictionary(pairs) { first, _ in first }
    }

    /// What a name stands for; `nil` where it is no other name.
    subscript(name: String) -> VoiceAlias? { aliases.isEmpty ? nil : aliases[Self.key(name)] }

    private static func key(_ name: String) -> String { name.filter { $0 != " " }.lowercased() }
}
