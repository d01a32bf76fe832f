import FoundationEssentials

/// What a figure must be; `Benchmarks/thresholds.json` holds them all.
struct Threshold: Decodable {
    /// The figure's name, which begins with its section's.
    let name: String
    /// The highest value it may have.
    let atMost: Double?
    /// The lowest value it may have.
    let atLeast: Double?
    /// Why that.
    let why: String

    /// Reads a file of them.
    static func read(_ path: String) throws -> [Threshold] {
        try JSONDecoder().decode([Threshold].self, from: Data(contentsOf: URL(filePath: path)))
    }

    /// What is wrong with the measured values; `nil` when nothing is.
    func problem(with values: [String: Double]) -> String? {
        guard let value = values[name] else {
            return "\(name) was not measured: is a program that it compares with missing?"
        }
        if let atMost, value > atMost { return "\(name) is \(value.short), above \(atMost.short) (\(why))" }
        if let atLeast, value < atLeast { return "\(name) is \(value.short), below \(atLeast.short) (\(why))" }
        return nil
    }
}
