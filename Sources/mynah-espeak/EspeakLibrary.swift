import CEspeak
import Glibc
import MynahWire

/// espeak-ng itself, which exists once in a process.
struct EspeakLibrary {
    /// The library's version, `1.51`.
    let version: String
    /// Samples in a second.
    let sampleRate: UInt32

    /// Loads the data.
    init() throws(EspeakFailure) {
        let wanted = getenv("ESPEAK_DATA_PATH").map { String(cString: $0) } ?? ""
        let options = espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_PHONEME_IPA | espeakINITIALIZE_DONT_EXIT
        let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, options)
        var path: UnsafePointer<CChar>?
        version = espeak_Info(&path).map { String(cString: $0) } ?? "unknown"
        let found = path.map { String(cString: $0) } ?? ""
        guard rate > 0, wanted.isEmpty || found.hasPrefix(wanted) else {
            throw Self.dataMissing(wanted: wanted, found: found)
        }
        sampleRate = UInt32(rate)
        espeak_SetSynthCallback(Self.hear)
    }

    /// Speaks into `listener`, and returns when all is spoken or it has had enough.
    func speak(_ utterance: EspeakUtterance, to listener: EspeakListener) throws(EspeakFailure) {
        try choose(utterance.voice)
        espeak_SetParameter(espeakRATE, Int32(utterance.wordsPerMinute), 0)
        let context = Unmanaged.passUnretained(listener).toOpaque()
        let flags = UInt32(espeakCHARS_UTF8)
        let result = withExtendedLifetime(listener) {
            utterance.text.withCString { text in
                espeak_Synth(text, strlen(text) + 1, 0, POS_CHARACTER, 0, flags, nil, context)
            }
        }
        guard result == EE_OK else {
            throw EspeakFailure(.failed, "espeak-ng could not speak the text (error \(result.rawValue)).")
        }
    }

    /// The sounds of each text, clauses parted by spaces.
    func transcribe(_ transcription: EspeakTranscription) throws(EspeakFailure) -> [String] {
        try choose(transcription.voice)
        return transcription.texts.map { transcribe($0) }
    }

    private func transcribe(_ text: String) -> String {
        // IPA, with the tie between the letters of one sound in bits 8 to 23.
        let mode = Int32(espeakPHONEMES_IPA | espeakPHONEMES_TIE) | Int32(UInt8(ascii: "^")) << 8
        var clauses: [String] = []
        text.withCString { start in
            var rest: UnsafeRawPointer? = UnsafeRawPointer(start)
            while rest != nil {
                guard let clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, mode) else { break }
                clauses.append(String(cString: clause))
            }
        }
        return clauses.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The voices for languages, without those that need the mbrola program, and the variants of all.
    var listing: EspeakReply {
        var variants = espeak_VOICE()
        let voices = Self.voices(espeak_ListVoices(nil)).filter { !$0.identifier.hasPrefix("mb/") }
        return "variant".withCString { kind in
            variants.languages = kind
            return .voices(voices, variants: Self.voices(espeak_ListVoices(&variants)))
        }
    }

    private func choose(_ voice: String) throws(EspeakFailure) {
        guard espeak_SetVoiceByName(voice) == EE_OK else {
            throw EspeakFailure(.unknownVoice, "espeak-ng has no voice '\(voice)'.")
        }
    }

    /// espeak-ng hands the context of `espeak_Synth` back in each event, the one that ends the list among them.
    private static let hear:
        @convention(c) (
            UnsafeMutablePointer<Int16>?, Int32, UnsafeMutablePointer<espeak_EVENT>?
        ) -> Int32 = { samples, count, events in
            guard let events, let context = events.pointee.user_data else { return 0 }
            let listener = Unmanaged<EspeakListener>.fromOpaque(context).takeUnretainedValue()
            return listener.hear(UnsafeBufferPointer(start: samples, count: samples == nil ? 0 : Int(count)), events)
                ? 0 : 1
        }

    private static func dataMissing(wanted: String, found: String) -> EspeakFailure {
        let remedy = "Install it (apt-get install espeak-ng-data)"
        guard wanted.isEmpty else {
            return EspeakFailure(
                .dataMissing,
                "espeak-ng's data is missing from \(wanted), where ESPEAK_DATA_PATH says it is. \(remedy) and unset the variable."
            )
        }
        return EspeakFailure(.dataMissing, "espeak-ng's data is missing from \(found). \(remedy).")
    }
}
