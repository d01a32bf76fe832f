/// How a stretch of speech is delivered: all that markup around it says, taken together.
public struct Delivery: Hashable, Sendable {
    /// The voice that was asked for.
    public var voice: VoiceWish?
    /// The language, where it is not the text's own.
    public var language: LanguageTag?
    /// Pace, pitch and loudness.
    public var prosody = Prosody()
    /// How the pitch moves over the stretch that it was asked for, in the place of the prosody's pitch.
    public var contour: PitchContour?
    /// A way of speaking that some engines know.
    public var style: String?
    /// The addresses of the caller's own lexicons that hold, the innermost first.
    public var lexicons: [String] = []

    /// The usual.
    public init() {}

    /// The same where all of a text is delivered in a way: loudness, pitch and pace of both add up, what is said here goes before.
    package func inside(_ outer: Delivery) -> Delivery {
        var whole = self
        whole.voice = voice ?? outer.voice
        whole.language = language ?? outer.language
        whole.style = style ?? outer.style
        whole.lexicons = lexicons + outer.lexicons
        if let decibels = outer.prosody.volume { whole.prosody.volume = decibels + (prosody.volume ?? 0) }
        if let semitones = outer.prosody.pitch { whole.prosody.pitch = semitones + (prosody.pitch ?? 0) }
        if let factor = outer.prosody.rate { whole.prosody.rate = factor * (prosody.rate ?? 1) }
        whole.prosody.range = prosody.range ?? outer.prosody.range
        return whole
    }

    /// Adds what one more direction around the stretch says; it lies inside of those before it.
    mutating func add(_ direction: Direction, origin: OriginMap) {
        switch direction.kind {
        case .voice(let wish): voice = wish
        case .language(let tag): language = tag
        case .prosody(let inner):
            prosody.add(inner)
            if !inner.contour.isEmpty {
                contour = PitchContour(inner.contour, over: origin.span(of: direction.range))
            } else if inner.pitch != nil {
                contour = nil
            }
        case .style(let name): style = name
        case .lexicon(let address): lexicons.insert(address, at: 0)
        default: break
        }
    }
}

extension Prosody {
    /// Adds what is asked for inside of this; it says what is meant in all, whatever holds around it.
    mutating func add(_ inner: Prosody) {
        rate = inner.rate ?? rate
        range = inner.range ?? range
        pitch = inner.pitch ?? pitch
        volume = inner.volume ?? volume
        if !inner.contour.isEmpty || inner.pitch != nil { contour = inner.contour }
        duration = inner.duration ?? duration
    }
}
