import MynahSynthesis

/// Sounds that are to be spoken.
struct PhonemesBody: RequestObject {
    var phonemes = ""
    var voice: VoiceChoice?

    static let fields: [Field<PhonemesBody>] = [
        Field("phonemes", \.phonemes, "The sounds, in Kokoro's signs.").required(),
        Field("voice", \.voice, "Who speaks."),
    ]

    /// The same as marked-up text: each word with its sounds, marks between them as they are.
    var markup: String {
        let words = phonemes.split(separator: " ", omittingEmptySubsequences: true).map { word in
            let body = word.reversed().drop { Self.marks.contains($0) }.reversed()
            let sounds = String(body)
            let mark = word.dropFirst(sounds.count)
            let escaped = sounds.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
            let spoken = sounds.isEmpty ? "" : "<phoneme alphabet=\"x-kokoro\" ph=\"\(escaped)\">x</phoneme>"
            return spoken + mark.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
        }
        return "<speak>" + words.joined(separator: " ") + "</speak>"
    }

    private static let marks: [Character] = [".", ",", "!", "?", ";", ":", "…", "—", "\"", "(", ")", "“", "”"]
    private static let escapes: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
}
