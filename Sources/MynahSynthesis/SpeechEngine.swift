public import MynahAudio

/// Something that turns passages into speech.
///
/// An engine is owned by one thread at a time, so it needs no locks. It does not touch the text but to pronounce it, joins nothing
/// and resamples nothing: the ``Synthesizer`` does. What every engine must keep is checked by `SpeechEngineContract` in `MynahTesting`:
///
/// - samples are finite, within ±1, at `sampleRate`, and some arrive for a passage with a word in it;
/// - a passage without anything to pronounce ends without an error, with or without silence;
/// - word marks lie within the passage's span and within the audio, start in order, and do not come back to an earlier word;
/// - a voice that it lacks is `.unknownVoice`, and after any error the next passage is spoken as if nothing had happened;
/// - a cancellation is noticed within 50 ms of work and thrown as `.cancelled`;
/// - the same passage gives the same samples.
public protocol SpeechEngine {
    /// The engine's name.
    var name: EngineName { get }

    /// The rate of the samples that it makes.
    var sampleRate: SampleRate { get }

    /// How it likes to be given text; a sentence at a time unless it says so.
    var habits: EngineHabits { get }

    /// A number that changes when ``voices()`` may answer otherwise than before; for most engines it never does.
    var voicesRevision: UInt64 { get }

    /// The voices that it can speak with now, in an order to show to people; starts what must be started to know them.
    mutating func voices() throws(SynthesisError) -> [Voice]

    /// Speaks `passage` into `sink`, asking `cancellation` as it goes.
    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError)

    /// What decides its sound besides a passage: the model's checksum, the data files, the instructions that it computes with. Whenever any
    /// voice of its sounds otherwise, this has changed. `nil` where it cannot say so: then nothing that it speaks is kept.
    mutating func fingerprint() -> [UInt8]?

    /// Lets go of what can be made again, since nobody has spoken for a while; most engines hold little and do nothing.
    mutating func rest()
}

extension SpeechEngine {
    /// A sentence at a time, its edges as they come.
    public var habits: EngineHabits { .usual }

    /// Cannot say.
    public mutating func fingerprint() -> [UInt8]? { nil }

    /// Always the same.
    public var voicesRevision: UInt64 { 0 }

    /// Does nothing.
    public mutating func rest() {}
}
