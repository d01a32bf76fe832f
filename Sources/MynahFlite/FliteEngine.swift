public import MynahAudio
public import MynahSynthesis
import MynahText

/// Speaks English with the voices of flite, in this process, with no model to download.
///
/// A word mark covers one word of the text, however many words it is read as ("123"), and spans it without the punctuation around
/// it. Letters that English lacks are read without their accents; characters of other scripts are silent.
public struct FliteEngine: SpeechEngine {
    /// The voice that speaks when none is asked for.
    public static let defaultVoice = Voice.Name("slt")!

    public let name = EngineName("flite")
    public let sampleRate = SampleRate(hertz: 16_000)!

    /// A sentence at a time, which sounds the same wherever it stands.
    public let habits = EngineHabits.usual.staged(at: [])

    private let libraries: FliteLibraries
    private var stamp: [UInt8]?
    private var loaded: [Voice.Name: FliteVoice] = [:]

    /// Makes an engine; a voice's library is loaded when it first speaks.
    public init() { libraries = FliteLibraries(folder: nil) }

    /// Makes an engine that finds its voices in `voiceFolder` alone.
    package init(voiceFolder: String) { libraries = FliteLibraries(folder: voiceFolder) }

    /// The voices whose library is installed.
    public mutating func voices() -> [Voice] {
        FliteVoiceDescription.all
            .filter { libraries.has($0.library) }
            .map { Voice(name: $0.name, title: $0.title, languages: $0.languages, gender: $0.gender, engine: name) }
    }

    /// The libraries of its voices, and this program.
    public mutating func fingerprint() -> [UInt8]? {
        let stamp = stamp ?? libraries.stamp(of: FliteVoiceDescription.all.map(\.library))
        self.stamp = stamp
        return stamp
    }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        let voice = try voice(named: passage.voice)
        let tokens = FliteToken.tokens(of: passage.text)
        let limit = FlitePhrasing.limit(atSpeed: passage.speed.factor)
        var speaking = FliteSpeaking(voice: voice, passage: passage, rate: sampleRate, cancellation: cancellation)
        try cancellation.check()
        for part in FlitePhrasing.utterances(of: tokens, limit: limit) {
            try speaking.speak(part, into: &sink)
        }
    }

    private mutating func voice(named name: Voice.Name) throws(SynthesisError) -> FliteVoice {
        if let voice = loaded[name] { return voice }
        guard let description = FliteVoiceDescription.all.first(where: { $0.name == name }) else {
            let known = FliteVoiceDescription.all.map { $0.name.text }.joined(separator: ", ")
            throw SynthesisError(.unknownVoice, "Flite has no voice '\(name.text)'. It has: \(known).")
        }
        let voice = try FliteVoice(description, from: libraries)
        loaded[name] = voice
        return voice
    }
}
