/// What a job is called: long enough that nobody guesses another's.
struct JobID: Hashable, Sendable, CustomStringConvertible {
    /// `job_` and 32 hexadecimal digits; also the name of the job's folder.
    let text: String

    /// A name that no job has.
    init() {
        let halves = (0..<2).map { _ in String(UInt64.random(in: 0 ... .max), radix: 16) }
        text = "job_" + halves.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }

    /// Reads a name; `nil` for what is none.
    init?(_ text: some StringProtocol) {
        let digits = text.utf8.dropFirst(4)
        guard text.hasPrefix("job_"), digits.count == 32, digits.allSatisfy({ Self.digits.contains($0) }) else {
            return nil
        }
        self.text = String(text)
    }

    var description: String { text }

    private static let digits = Array("0123456789abcdef".utf8)
}
