package import MynahAudio
package import MynahCodecs
package import MynahLog
package import MynahOptions
package import MynahSynthesis

extension Speed: OptionValue {
    package static var allowedValues: AllowedValues {
        .range(supported.lowerBound.optionText, supported.upperBound.optionText)
    }
    package static var placeholder: String { "FACTOR" }
    package init?(optionText: String) {
        guard let factor = Double(optionText: optionText) else { return nil }
        self.init(factor)
    }
    package var optionText: String { factor.optionText }
}

extension SampleRate: OptionValue {
    package static var allowedValues: AllowedValues {
        .range(supported.lowerBound.optionText, supported.upperBound.optionText)
    }
    package static var placeholder: String { "HERTZ" }
    package init?(optionText: String) {
        guard let hertz = Int(optionText: optionText) else { return nil }
        self.init(hertz: hertz)
    }
    package var optionText: String { hertz.optionText }
}

extension BitRate: OptionValue {
    package static var allowedValues: AllowedValues { .described("bits a second, such as 64k") }
    package static var placeholder: String { "BITS" }
    package init?(optionText: String) { self.init(optionText) }
    package var optionText: String { description }
}

extension AudioFormat: OptionValue {
    package static var placeholder: String { "FORMAT" }
}

extension CaptionFormat: OptionValue {
    package static var placeholder: String { "FORMAT" }
}

extension LogLevel: OptionValue {
    package static var placeholder: String { "LEVEL" }
}

extension LogFormat: OptionValue {
    package static var placeholder: String { "FORMAT" }
}

/// The name of a voice as somebody typed it: whether there is one of that name is known only when engines are asked.
struct VoiceText: OptionValue {
    static var allowedValues: AllowedValues {
        .printed(by: "mynah voices --names", described: "a name that 'mynah voices' lists")
    }
    static var placeholder: String { "NAME" }
    let optionText: String
    init?(optionText: String) { self.optionText = optionText }

    /// The name; a text that cannot be one is a voice that nobody has.
    var name: Voice.Name {
        get throws(SynthesisError) {
            if let name = Voice.Name(optionText) { return name }
            throw SynthesisError(.unknownVoice, "There is no voice '\(optionText)'. 'mynah voices' lists all.")
        }
    }
}
