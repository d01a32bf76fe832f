import MynahKokoro
import MynahTensors

/// Voices from several files, each name once.
struct VoiceList {
    private var inherited: [String: VoiceSource] = [:]
    private var given: [String: VoiceSource] = [:]

    /// Begins with the voices that a model has already.
    init(_ voices: [VoiceSource]) {
        for voice in voices { inherited[voice.record.name] = voice }
    }

    /// Adds a voice, in the place of one of that name that the model has already.
    mutating func add(_ voice: VoiceSource) throws(ModelFileError) {
        if let other = given.updateValue(voice, forKey: voice.record.name) {
            throw ModelFileError(
                .mismatched,
                "The voice '\(voice.record.name)' is both in '\(other.path)' and in '\(voice.path)'. Leave one out."
            )
        }
    }

    /// The voices, in the order of their names.
    var sorted: [VoiceSource] {
        inherited.merging(given) { $1 }.values.sorted { $0.record.name < $1.record.name }
    }
}
