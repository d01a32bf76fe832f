/// How a voice sounds and how it speaks: a row of a voice.
public struct KokoroStyle: Hashable, Sendable {
    /// How it sounds: the first half of the row.
    public let timbre: [Float]
    /// How it speaks: the second half.
    public let prosody: [Float]

    /// Takes a row of a voice; it must have an even number of values.
    public init(_ row: [Float]) {
        precondition(row.count % 2 == 0 && !row.isEmpty, "a row has two halves")
        timbre = Array(row[..<(row.count / 2)])
        prosody = Array(row[(row.count / 2)...])
    }
}
