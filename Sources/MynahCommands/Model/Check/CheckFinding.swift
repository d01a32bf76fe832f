/// What came of one check of a model.
struct CheckFinding: Equatable {
    /// What is to be thought of it.
    enum Verdict: String {
        case ok, bad, skipped
    }

    /// What was checked.
    let check: String
    /// Who spoke; empty where nobody did.
    var voice = ""
    /// Which of the texts; empty where none was spoken.
    var text = ""
    /// What was found.
    let found: String
    /// What is wanted.
    let wanted: String
    let verdict: Verdict

    init(_ check: String, found: String, wanted: String, _ verdict: Verdict) {
        self.check = check
        self.found = found
        self.wanted = wanted
        self.verdict = verdict
    }

    init(_ check: String, found: String, wanted: String, isGood: Bool) {
        self.init(check, found: found, wanted: wanted, isGood ? .ok : .bad)
    }

    /// The same, of a voice that spoke a text.
    func by(_ voice: String, _ text: String = "") -> CheckFinding {
        var finding = self
        finding.voice = voice
        finding.text = text
        return finding
    }
}
