import MynahSynthesis
import MynahText

/// What there is to know of a voice before its library is loaded. Flite's own features of a voice tell its name only.
struct FliteVoiceDescription {
    let name: Voice.Name
    let title: String
    let languages: [LanguageTag]
    let gender: Voice.Gender

    /// The library that holds it.
    var library: String { "libflite_cmu_us_\(name.text).so.1" }

    /// The function of its library that makes it known.
    var function: String { "register_cmu_us_\(name.text)" }

    /// The error for a voice whose library cannot be had.
    func unavailable(cause: String) -> SynthesisError {
        SynthesisError(
            .engineUnavailable,
            "The voice '\(name.text)' needs \(library), which cannot be loaded. Install it with: apt-get install libflite1",
            cause: cause
        )
    }

    /// The voices that Mynah speaks with, in the order to show them: the statistical ones, then the diphone one.
    static let all = [
        FliteVoiceDescription("slt", "Slt", ["en-US", "en"], .female),
        FliteVoiceDescription("rms", "Rms", ["en-US", "en"], .male),
        FliteVoiceDescription("awb", "Awb (Scottish)", ["en-GB", "en-GB-scotland", "en"], .male),
        FliteVoiceDescription("kal16", "Kal (diphones)", ["en-US", "en"], .male),
    ]

    private init(_ name: String, _ title: String, _ languages: [String], _ gender: Voice.Gender) {
        self.name = Voice.Name(name)!
        self.title = title
        self.languages = languages.map { LanguageTag($0)! }
        self.gender = gender
    }
}
