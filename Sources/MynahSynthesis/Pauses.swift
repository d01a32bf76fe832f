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

    /// Makes a set of pauses.
    public init(clause: Duration, sentence: Duration, paragraph: Duration) {
        self.clause = clause
        self.sentence = sentence
        self.paragraph = paragraph
    }

    /// The pause after something that ends like `ending`, spoken at `speed`.
    func pause(after ending: PlannedPassage.Ending, at speed: Speed) -> Duration {
        switch ending {
        case .clause: clause / speed.factor
        case .sentence: sentence / speed.factor
        case .paragraph: paragraph / speed.factor
        }
    }
}
