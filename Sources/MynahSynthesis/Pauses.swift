import MynahText

/// How long it is silent after a passage, at normal speed.
public struct Pauses: Hashable, Sendable {
    /// What a reader makes of full stops and paragraphs.
    public static let natural = Pauses(
        clause: .milliseconds(120),
        sentence: .milliseconds(350),
        paragraph: .milliseconds(700)
    )

    /// Where a sentence had to be cut.
    public var clause: Duration
    /// Between two sentences of a paragraph.
    public var sentence: Duration
    /// Between two paragraphs.
    public var paragraph: Duration

    /// Before the first word, at any speed.
    public var start = Duration.zero
    /// Behind the last word, at any speed.
    public var end = Duration.zero

    /// Whether a reader makes the same pauses between sentences.
    var areNatural: Bool {
        clause == Self.natural.clause && sentence == Self.natural.sentence && paragraph == Self.natural.paragraph
    }

    /// Makes a set of pauses.
    public init(clause: Duration, sentence: Duration, paragraph: Duration) {
        self.clause = clause
        self.sentence = sentence
        self.paragraph = paragraph
    }

    /// How long a pause is that the caller asked for; a stated time does not depend on the speed.
    func duration(of pause: Pause, at speed: Speed) -> Duration {
        switch pause {
        case .time(let duration): duration
        case .strength(let strength) where strength <= 0: .zero
        case .strength(1): clause / (2 * speed.factor)
        case .strength(2): clause / speed.factor
        case .strength(3): sentence / speed.factor
        case .strength(4): paragraph / speed.factor
        case .strength: paragraph * 2 / speed.factor
        }
    }

    /// The pause after something that ends like `ending`, spoken at `speed`.
    func pause(after ending: PlannedPassage.Ending, at speed: Speed) -> Duration {
        switch ending {
        case .nothing: .zero
        case .clause: clause / speed.factor
        case .sentence: sentence / speed.factor
        case .paragraph: paragraph / speed.factor
        }
    }
}
