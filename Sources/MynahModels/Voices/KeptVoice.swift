import MynahJSON

/// What is known of a voice that somebody mixed and kept.
public struct KeptVoice: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What it was mixed of: `af_bella(2)+af_sky(1)`.
    public let mixture: String
    /// The language that it is meant for, as a tag.
    public let language: String
    /// `female`, `male` or `unspecified`.
    public let gender: String
    /// When it was kept, in seconds since 1970.
    public let made: Int

    /// Describes a voice.
    public init(name: String, mixture: String, language: String, gender: String, made: Int) {
        self.name = name
        self.mixture = mixture
        self.language = language
        self.gender = gender
        self.made = made
    }

    /// Reads what a file says of the voice in it; `nil` where that is not whole.
    init?(name: String, metadata: JSONObject) {
        guard let mixture = try? metadata.text("mixture"), let language = try? metadata.text("language"),
            let gender = try? metadata.text("gender"), let made = try? metadata.text("made")
        else { return nil }
        self.init(name: name, mixture: mixture, language: language, gender: gender, made: Int(made) ?? 0)
    }

    /// Writes the members of its file's metadata, which are all texts.
    func write(to line: inout JSONLine) {
        line.field("mixture", mixture)
        line.field("language", language)
        line.field("gender", gender)
        line.field("made", String(made))
    }
}
