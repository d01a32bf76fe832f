import FoundationEssentials

/// What the published network puts out at each stage with the weights of `ReferenceWeights` (Data/Kokoro/reference).
public struct ReferenceRecording {
    /// One run of the network.
    public struct Case {
        /// Its name.
        public let name: String
        /// How fast it spoke.
        public let speed: Float
        /// What it spoke.
        public let tokens: [Int]
        /// The frames of each.
        public let frames: [Int]
        /// How far a run in 32-bit floats was from the recorded one: signal to noise in dB.
        public let signalToNoise: Double
        /// How far its spectra were: log-spectral distance in dB.
        public let spectralDistance: Double

        /// The row of a voice in which it spoke.
        public var style: [Float] { ReferenceWeights.uniform("style.\(name)", count: 256).map { $0 * 0.6 } }
    }

    /// What a stage put out: every `stride`-th value of a tensor of a shape.
    public struct Stage {
        /// The shape, with the published order of dimensions.
        public let shape: [Int]
        /// Which values were kept.
        public let stride: Int
        /// Those values.
        public let values: [Float]
    }

    /// The runs.
    public let cases: [Case]
    private let stages: [String: (shape: [Int], stride: Int, range: Range<Int>)]
    private let bytes: Data

    /// Reads a recording from a folder.
    public init(folder: String) throws {
        bytes = try Data(contentsOf: URL(filePath: "\(folder)/stages.bin"))
        cases = try Self.rows("\(folder)/cases.tsv").map { row in
            Case(
                name: row[0],
                speed: Float(row[1]) ?? 1,
                tokens: row[2].split(separator: " ").compactMap { Int($0) },
                frames: row[3].split(separator: " ").compactMap { Int($0) },
                signalToNoise: Double(row[4]) ?? 0,
                spectralDistance: Double(row[5]) ?? 0
            )
        }
        var stages: [String: (shape: [Int], stride: Int, range: Range<Int>)] = [:]
        for row in try Self.rows("\(folder)/stages.tsv") {
            let numbers = row[3...].compactMap { Int($0) }
            let shape = row[2].split(separator: "x").compactMap { Int($0) }
            stages["\(row[0]) \(row[1])"] = (shape, numbers[0], numbers[1]..<numbers[1] + 4 * numbers[2])
        }
        self.stages = stages
    }

    private static func rows(_ path: String) throws -> [[String]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map { String($0) } }
    }

    /// The sound of a run.
    public func sound(of run: Case) -> [Float] { stage("audio", of: run)?.values ?? [] }

    /// What a stage put out in a run.
    public func stage(_ name: String, of run: Case) -> Stage? {
        guard let (shape, stride, range) = stages["\(run.name) \(name)"] else { return nil }
        let values = bytes[range].withUnsafeBytes { buffer in
            (0..<buffer.count / 4).map { buffer.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
        }
        return Stage(shape: shape, stride: stride, values: values)
    }
}

extension ReferenceRecording.Stage {
    /// The values as rows of channels, where all were kept: published tensors of three dimensions have the channels first, unless
    /// `channelsLast`.
    public func rows(channelsLast: Bool = false) -> (values: [Float], columns: Int) {
        guard !channelsLast, shape.count == 3 else { return (values, shape[shape.count - 1]) }
        let (channels, rows) = (shape[1], shape[2])
        var result = [Float](repeating: 0, count: values.count)
        for channel in 0..<channels {
            for row in 0..<rows { result[row * channels + channel] = values[channel * rows + row] }
        }
        return (result, channels)
    }

    /// How far `values`, rows of channels, are from what was kept: the root mean square of the differences over that of the kept.
    public func relativeError(of rows: [Float], channelsLast: Bool = false) -> Double {
        let (channels, count) = shape.count == 3 ? (shape[1], shape[2]) : (1, 1)
        var (difference, power) = (0.0, 0.0)
        for (index, kept) in values.enumerated() {
            let place = index * stride
            let isPlain = channelsLast || shape.count < 3
            let value = isPlain ? rows[place] : rows[place % count * channels + place / count]
            difference += Double(value - kept) * Double(value - kept)
            power += Double(kept) * Double(kept)
        }
        return (difference / power).squareRoot()
    }
}
