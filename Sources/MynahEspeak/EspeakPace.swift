import MynahSynthesis

/// The words per minute that make espeak-ng speak at a speed.
enum EspeakPace {
    /// How much faster than at 175 words a minute espeak-ng 1.51 is at others, by the length of its audio for one English sentence.
    /// Below 80 it speaks no slower.
    static let measured: [(wordsPerMinute: Double, factor: Double)] = [
        (80, 0.493), (100, 0.582), (120, 0.696), (150, 0.861), (175, 1), (200, 1.125), (262, 1.436), (300, 1.639),
        (350, 1.920), (400, 2.150), (450, 2.393), (525, 2.798), (600, 3.200), (700, 3.732), (800, 4.278),
    ]

    /// The pace for `speed`; the slowest there is where espeak-ng cannot speak so slowly, and ``stretch(for:)`` does the rest.
    static func wordsPerMinute(for speed: Speed) -> UInt16 {
        guard let above = measured.firstIndex(where: { $0.factor >= speed.factor }), above > 0 else { return 80 }
        let low = measured[above - 1]
        let high = measured[above]
        let share = (speed.factor - low.factor) / (high.factor - low.factor)
        return UInt16((low.wordsPerMinute + share * (high.wordsPerMinute - low.wordsPerMinute)).rounded())
    }

    /// How many times as long its audio must be made for `speed`; 1 where espeak-ng can speak as slowly itself.
    static func stretch(for speed: Speed) -> Double { max(1, measured[0].factor / speed.factor) }
}
