/// One thing that the doctor looked at.
struct Finding: Equatable {
    /// How it is.
    enum State: String {
        case works, missing, note
    }

    /// What was looked at.
    let subject: String
    /// How it is.
    let state: State
    /// What was seen; for what is missing, what to do about it.
    let detail: String

    /// A line for a person.
    var line: String {
        let label = state == .works ? "ok      " : state == .missing ? "missing " : "-       "
        return "  \(label) \(subject): \(detail)\n"
    }
}
