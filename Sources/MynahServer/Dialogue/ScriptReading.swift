import MynahText

/// Reads a script: each turn begins on a line of its own with a speaker's name and a colon, and goes on to the next one's.
struct ScriptReading {
    private let speakers: Set<String>
    private var turns: [TurnBody] = []
    /// The lines of the turn that is being read.
    private var lines: [Substring] = []

    /// The turns of `script`; only the names of `speakers` begin one.
    ///
    /// Throws where something stands before the first name.
    static func turns(of script: String, speakers: Set<String>) throws(APIError) -> [TurnBody] {
        var reading = ScriptReading(speakers: speakers)
        let lines = script.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() { try reading.read(line, number: index + 1) }
        reading.endTurn()
        return reading.turns
    }

    private init(speakers: Set<String>) { self.speakers = speakers }

    private mutating func read(_ line: Substring, number: Int) throws(APIError) {
        if let (speaker, text) = opening(of: line) {
            endTurn()
            var turn = TurnBody()
            turn.speaker = speaker
            turns.append(turn)
            lines = [text]
        } else if !turns.isEmpty {
            lines.append(line)
        } else if line.contains(where: { !$0.isWhitespace }) {
            throw unnamed(line, number)
        }
    }

    private mutating func endTurn() {
        guard !turns.isEmpty else { return }
        let text = Self.trimmed(lines.joined(separator: "\n")[...])
        turns[turns.count - 1].text = String(text)
        lines = []
    }

    /// The name and what is said, where a line begins a turn.
    private func opening(of line: Substring) -> (String, Substring)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = String(Self.trimmed(line[..<colon]))
        return speakers.contains(name) ? (name, line[line.index(after: colon)...]) : nil
    }

    private func unnamed(_ line: Substring, _ number: Int) -> APIError {
        let name = String(Self.trimmed(line.prefix { $0 != ":" }).prefix(80))
        let known = speakers.sorted()
        let near = nearest(to: name, in: known)
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        var error = APIError.invalid(
            "unknown_speaker",
            "Line \(number) of the script begins with none of the names in 'voices'.\(hint) "
                + "Begin each turn with one of them and a colon.",
            at: "script"
        )
        error.allowed = known
        error.nearest = near
        return error
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text.drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
