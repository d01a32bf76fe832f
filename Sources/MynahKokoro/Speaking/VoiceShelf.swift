public import MynahSynthesis

/// Where the voices of a model lie.
public protocol VoiceShelf {
    /// Their names, in an order to show to people.
    var names: [String] { get }

    /// Those of `names` that were mixed of others, and so are no measure for them.
    var mixedNames: Set<String> { get }

    /// A number that changes when voices come or go.
    var revision: UInt64 { get }

    /// What is known of the voice of a name, one of `names`.
    func record(of name: String) -> KokoroVoiceRecord

    /// The voice of a name; `nil` where there is none. Throws `.engineFailed` where it cannot be read.
    mutating func pack(named name: String) throws(SynthesisError) -> VoicePack?
}

extension VoiceShelf {
    /// None.
    public var mixedNames: Set<String> { [] }

    /// Always the same.
    public var revision: UInt64 { 0 }

    /// What the name says by itself.
    public func record(of name: String) -> KokoroVoiceRecord { KokoroVoiceRecord(named: name) }
}
