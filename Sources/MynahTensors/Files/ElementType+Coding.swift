/// Numbers to bytes and back.
extension ElementType {
    /// Turns whole blocks into numbers; there must be as many numbers as the blocks hold.
    public func decode(_ bytes: UnsafeRawBufferPointer, into values: UnsafeMutableBufferPointer<Float>) {
        precondition(byteCount(of: values.count) == bytes.count, "the numbers fill whole blocks")
        guard let source = bytes.baseAddress, let target = values.baseAddress else { return }
        switch self {
        case .f32: UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
        case .f16:
            for index in 0..<values.count {
                target[index] = HalfPrecision.value(
                    of: source.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
                )
            }
        case .bf16:
            for index in 0..<values.count {
                target[index] = BrainPrecision.value(
                    of: source.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
                )
            }
        case .q4_0, .q5_0, .q8_0: decodeBlocks(source, into: target, count: values.count / QuantizedBlock.length)
        }
    }

    private func decodeBlocks(_ source: UnsafeRawPointer, into target: UnsafeMutablePointer<Float>, count: Int) {
        for block in 0..<count {
            let (from, to) = (source + block * blockSize, target + block * QuantizedBlock.length)
            switch self {
            case .q4_0: QuantizedBlock.decode4(from, into: to)
            case .q5_0: QuantizedBlock.decode5(from, into: to)
            default: QuantizedBlock.decode8(from, into: to)
            }
        }
    }

    /// Turns numbers, which must fill whole blocks, into bytes; each is rounded to the nearest that the type can hold.
    public func encode(_ values: UnsafeBufferPointer<Float>, into bytes: UnsafeMutableRawBufferPointer) {
        precondition(byteCount(of: values.count) == bytes.count, "the numbers fill whole blocks")
        guard let source = values.baseAddress, let target = bytes.baseAddress else { return }
        switch self {
        case .f32: target.copyMemory(from: source, byteCount: bytes.count)
        case .f16:
            for index in 0..<values.count {
                target.storeBytes(of: HalfPrecision.bits(of: source[index]), toByteOffset: 2 * index, as: UInt16.self)
            }
        case .bf16:
            for index in 0..<values.count {
                target.storeBytes(of: BrainPrecision.bits(of: source[index]), toByteOffset: 2 * index, as: UInt16.self)
            }
        case .q4_0, .q5_0, .q8_0: encodeBlocks(source, into: target, count: values.count / QuantizedBlock.length)
        }
    }

    private func encodeBlocks(_ source: UnsafePointer<Float>, into target: UnsafeMutableRawPointer, count: Int) {
        for block in 0..<count {
            let (from, to) = (source + block * QuantizedBlock.length, target + block * blockSize)
            switch self {
            case .q4_0: QuantizedBlock.encode4(from, into: to)
            case .q5_0: QuantizedBlock.encode5(from, into: to)
            default: QuantizedBlock.encode8(from, into: to)
            }
        }
    }

    /// The largest magnitude that it can hold; what is larger becomes infinite.
    public var largestMagnitude: Float {
        switch self {
        case .f32: .greatestFiniteMagnitude
        case .bf16: Float(bitPattern: 0x7F7F_0000)
        case .f16: 65_504
        case .q4_0: 8 * 65_504
        case .q5_0: 16 * 65_504
        case .q8_0: 127 * 65_504
        }
    }
}
