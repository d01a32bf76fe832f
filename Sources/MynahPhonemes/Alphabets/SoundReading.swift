/// Sounds that were read from some alphabet into Kokoro's, and what could not be read.
public struct SoundReading: Hashable, Sendable {
    /// The sounds, as numbers of `KokoroAlphabet`.
    public internal(set) var codes: [UInt8] = []
    /// The signs that stand for no sound here, each once, in the order of their first appearance; they are not in `codes`.
    public internal(set) var unknown: [String] = []

    /// The sounds in Kokoro's signs.
    public var text: String { KokoroAlphabet.text(of: codes) }

    mutating func reject(_ scalar: Unicode.Scalar) { reject(String(Character(scalar))) }

    mutating func reject(_ sign: String) {
        // A caller wants to see what is wrong, not a megabyte of it.
        guard unknown.count < 100, !unknown.contains(sign) else { return }
        unknown.append(sign)
    }
}
