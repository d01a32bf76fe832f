/// What listeners want to hear: mostly little, sometimes more, never the same twice.
struct ListenerTexts {
    private static let sentences = [
        "The morning train to the coast leaves at seven sharp.", "Somebody has left the garden gate open again.",
        "It will rain in the north before the evening, and clear up overnight.",
        "Your parcel waits at the counter until Friday.",
        "She asked for the quiet table by the window, and nobody objected.",
        "Please hold the handrail and mind the gap.",
    ]
    /// The seconds that the sentences take on average, with their numbers.
    let sentenceDuration: Double

    /// How many sentences a text has, and how often.
    private static let lengths = [(sentences: 1, share: 0.6), (sentences: 3, share: 0.3), (sentences: 8, share: 0.1)]

    /// The seconds that a text takes on average.
    var meanDuration: Double {
        sentenceDuration * Self.lengths.reduce(0) { $0 + Double($1.sentences) * $1.share }
    }

    /// All the sentences once, to learn how long they take.
    static var sample: String {
        sentences.enumerated().map { "Number \(1000 + $0.offset * 137). \($0.element)" }.joined(separator: " ")
    }
    static var sampleCount: Int { sentences.count }

    /// A text that nobody has asked for, and how many seconds it takes.
    func pick(_ random: inout SplitMix) -> (text: String, duration: Double) {
        var chance = random.unit()
        var count = 1
        for length in Self.lengths {
            count = length.sentences
            chance -= length.share
            if chance < 0 { break }
        }
        let text = (0..<count).map { _ in
            "Number \(1000 + Int(random.unit() * 9000)). "
                + Self.sentences[Int(random.unit() * Double(Self.sentences.count))]
        }.joined(separator: " ")
        return (text, Double(count) * sentenceDuration)
    }
}

/// Numbers that look like chance and are the same in each run (Steele, Lea and Flood's SplitMix).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// From 0 to 1, without 1.
    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
    }
}
