/// What markup says about how to speak a stretch of text, or what to do at a place in it.
public struct Direction: Hashable, Sendable {
    /// What it asks for.
    public enum Kind: Hashable, Sendable {
        // Over a stretch of text.
        case language(LanguageTag)
        case voice(VoiceWish)
        case prosody(Prosody)
        case stress(StressChange)
        case sayAs(SayAs)
        case pronunciation(Pronunciation)
        /// Which of several words of the same letters is meant, as in `WordHints.use`.
        case use(String)
        /// A way of speaking that some engines know: `whispered`, `soft`, `newscaster`.
        case style(String)
        /// Entries of the caller's own lexicon that hold here, by its address.
        case lexicon(String)
        // At a place.
        case pause(Pause)
        /// A named place, told to the caller when it is reached.
        case mark(String)
        /// A recording to be played; the stretch of text is what is said where it cannot be.
        case audio(String)
        /// A sound that is no word: `laugh`, `sigh`, `breath`.
        case sound(String)
        /// A background or other extension of a speech service: its name and what it was given.
        case service(name: String, value: String)
    }

    /// What it asks for.
    public let kind: Kind
    /// The bytes of the script's text that it is about; empty for a place.
    public let range: Range<Int>
    /// The markup itself, in the caller's text.
    public let span: SourceSpan

    /// Describes a direction.
    public init(_ kind: Kind, range: Range<Int>, span: SourceSpan) {
        self.kind = kind
        self.range = range
        self.span = span
    }
}

/// A voice as markup describes it; what is `nil` does not matter.
public struct VoiceWish: Hashable, Sendable {
    /// Names, the best first.
    public var names: [String] = []
    /// `female`, `male` or `neutral`.
    public var gender: String?
    /// In years.
    public var age: Int?
    /// Which of several that are alike, counted from 1.
    public var variant: Int?
    /// What it must speak.
    public var languages: [LanguageTag] = []
    /// Which of these wishes a voice must meet to be taken at all, by SSML's names: `gender`, `languages`.
    public var required: [String] = []
    /// Which of these wishes matter most, the first above all, by SSML's names.
    public var ordering: [String] = []
    /// Whether it is a mistake that no voice is called so, as in an inline tag; SSML has another voice speak.
    public var needsName = false

    /// Wishes for nothing.
    public init() {}
}

/// Changes of pace, pitch and loudness; what is `nil` stays as it is.
public struct Prosody: Hashable, Sendable {
    /// Times the usual speed.
    public var rate: Double?
    /// In semitones above the voice's usual pitch.
    public var pitch: Double?
    /// Times the usual range of pitch.
    public var range: Double?
    /// In decibels above the usual loudness; minus infinity is silent.
    public var volume: Double?
    /// Pitch over time: places in percent of the stretch, and semitones.
    public var contour: [ContourPoint] = []
    /// How long the whole stretch should take.
    public var duration: Duration?

    /// Changes nothing.
    public init() {}

    /// One place of a contour.
    public struct ContourPoint: Hashable, Sendable {
        /// How far into the stretch, in percent.
        public let percent: Double
        /// In semitones above the usual pitch.
        public let pitch: Double

        /// Describes a place.
        public init(percent: Double, pitch: Double) {
            self.percent = percent
            self.pitch = pitch
        }
    }
}

/// How a stretch of text is to be read: SSML's `say-as`.
public struct SayAs: Hashable, Sendable {
    /// What it is: `cardinal`, `date`, `characters`.
    public let interpretation: String
    /// How it is written: `mdy`, `hms12`.
    public let format: String?
    /// How much of it to say.
    public let detail: String?

    /// Describes a way of reading.
    public init(_ interpretation: String, format: String? = nil, detail: String? = nil) {
        self.interpretation = interpretation
        self.format = format
        self.detail = detail
    }
}

/// A silence that the caller asks for.
public enum Pause: Hashable, Sendable {
    case time(Duration)
    /// From 0, which takes a pause away, to 5: SSML's `none`, `x-weak`, `weak`, `medium`, `strong`, `x-strong`.
    case strength(Int)
}
