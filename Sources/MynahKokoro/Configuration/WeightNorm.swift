/// Weights that are published as directions and lengths (Salimans and Kingma 2016).
enum WeightNorm {
    /// Gives each slice of the outermost dimension, of which there is one for each length, that length. A slice of zeros stays zeros.
    static func folded(_ directions: [Float], lengths: [Float]) -> [Float] {
        let size = directions.count / lengths.count
        return [Float](unsafeUninitializedCapacity: directions.count) { buffer, filled in
            for (slice, length) in lengths.enumerated() {
                let range = slice * size..<(slice + 1) * size
                var sum = 0.0
                for index in range { sum += Double(directions[index]) * Double(directions[index]) }
                let factor = sum > 0 ? Double(length) / sum.squareRoot() : 0
                for index in range { buffer[index] = Float(Double(directions[index]) * factor) }
            }
            filled = directions.count
        }
    }
}
