/// What the command line asks for.
struct Options {
    private(set) var accent = ""
    private(set) var dictionaries = ".build/misaki-0.9.4"
    private(set) var output: String?
    private(set) var errors: String?
    private(set) var isEvaluating = false
    private(set) var remainder: UInt64 = 0
    private(set) var threshold = Trainer.threshold

    /// Nil where an argument is unknown, lacks its value, or the accent is not given.
    init?(_ arguments: some Sequence<String>) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            if argument == "--evaluate" {
                isEvaluating = true
                continue
            }
            guard let value = rest.next() else { return nil }
            switch argument {
            case "--accent": accent = value
            case "--dictionaries": dictionaries = value
            case "--output": output = value
            case "--errors": errors = value
            case "--remainder": remainder = UInt64(value) ?? remainder
            case "--threshold": threshold = Float(value) ?? threshold
            default: return nil
            }
        }
        guard ["us", "gb"].contains(accent) else { return nil }
    }
}
