/// Why a training cannot run.
struct TrainingError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
