import MynahTensors

/// How other formats store numbers, little-endian.
enum NumberFormat: Hashable, Sendable {
    case f64
    case stored(ElementType)
    /// Whole numbers and other things that no weight is made of, with their size in bytes.
    case other(Int)

    /// How many bytes a number takes.
    var size: Int {
        switch self {
        case .f64: 8
        case .stored(let type): type.blockSize
        case .other(let size): size
        }
    }

    /// The numbers that bytes stand for; `nil` for what is not read.
    func values(of bytes: [UInt8]) -> [Float]? {
        let count = bytes.count / size
        switch self {
        case .other: return nil
        case .f64:
            return bytes.withUnsafeBytes { buffer in
                (0..<count).map { Float(buffer.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self)) }
            }
        case .stored(let type):
            return [Float](unsafeUninitializedCapacity: count) { values, filled in
                bytes.withUnsafeBytes { type.decode($0, into: UnsafeMutableBufferPointer(rebasing: values[..<count])) }
                filled = count
            }
        }
    }
}
