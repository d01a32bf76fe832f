public import MynahText

/// How else than usual something is spoken: its pitch, its liveliness, its style.
public struct Manner: Hashable, Sendable {
    /// In semitones above the voice's usual pitch, from -24 to 24.
    public let pitch: Double
    /// Times the usual range of pitch, from 0 to 4: 0 is monotone.
    public let range: Double
    /// The name of a way of speaking that some engines know.
    public let style: String?

    /// How the pitch moves over the caller's text, in the place of `pitch`.
    public var contour: PitchContour?

    /// Describes a manner; what lies beyond a limit is taken to be the limit.
    public init(pitch: Double = 0, range: Double = 1, style: String? = nil) {
        self.pitch = pitch.isNaN ? 0 : min(max(pitch, -24), 24)
        self.range = range.isNaN ? 1 : min(max(range, 0), 4)
        self.style = style
    }

    /// What is told of a manner that an engine cannot follow.
    func warnings(for engine: EngineName) -> [String] {
        var warnings: [String] = []
        if pitch != 0 || contour != nil {
            warnings.append("The voices of \(engine.text) cannot change their pitch and speak as usual.")
        }
        if range != 1 {
            warnings.append("The voices of \(engine.text) cannot change how lively they are and speak as usual.")
        }
        if let style {
            warnings.append("The voices of \(engine.text) cannot speak as \(style.jsonQuoted) and speak as usual.")
        }
        return warnings
    }

    /// What markup asks for.
    init(_ delivery: Delivery) {
        self.init(pitch: delivery.prosody.pitch ?? 0, range: delivery.prosody.range ?? 1, style: delivery.style)
        contour = delivery.contour
    }
}
