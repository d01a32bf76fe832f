/// The way of speaking that a caller's instructions ask for, as far as there is a name for it.
enum InstructedStyle {
    /// The styles, each with the beginnings of words that mean it.
    private static let meanings: [(style: String, words: [String])] = [
        ("whispered", ["whisper", "hushed"]),
        ("shouted", ["shout", "yell", "scream", "loud"]),
        ("soft", ["soft", "gentl", "quiet", "tender"]),
        ("excited", ["excit", "cheer", "happ", "joy", "enthus", "energ", "lively"]),
        ("calm", ["calm", "sooth", "relax", "serene", "slow"]),
    ]

    /// The style that the first word which means one means; `nil` where none does.
    static func style(of instructions: String) -> String? {
        let words = instructions.lowercased().split { !$0.isLetter }
        for (index, word) in words.enumerated() {
            let isDenied = index > 0 && ["not", "don", "never", "no"].contains(words[index - 1])
            guard !isDenied else { continue }
            if let found = meanings.first(where: { $0.words.contains { word.hasPrefix($0) } }) { return found.style }
        }
        return nil
    }
}
