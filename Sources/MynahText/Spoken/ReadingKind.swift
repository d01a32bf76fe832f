/// The written form that a spoken word was read from: `word`, `money`, `date`. Each reading declares its own.
public struct ReadingKind: Hashable, Sendable {
    /// Its name, for programs and people.
    public let name: String

    /// Names a kind.
    public init(_ name: String) { self.name = name }

    /// A word that is said as it is written.
    public static let word = ReadingKind("word")
}
