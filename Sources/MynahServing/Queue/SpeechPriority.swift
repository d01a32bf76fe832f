/// How much it matters that speech comes soon.
public enum SpeechPriority: String, CaseIterable, Hashable, Sendable {
    /// Somebody is in a conversation.
    case interactive
    /// Somebody listens.
    case normal
    /// Nobody waits: long texts that are to be ready some day.
    case batch

    /// The share of the lanes that those who wait too long get, where all wait.
    var weight: Double {
        switch self {
        case .interactive: 16
        case .normal: 4
        case .batch: 1
        }
    }

    /// How many seconds a passage that nobody hears yet may wait before it matters.
    var patience: Double {
        switch self {
        case .interactive: 1
        case .normal: 5
        case .batch: 30
        }
    }
}
