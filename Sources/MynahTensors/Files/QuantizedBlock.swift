/// Blocks of 32 small integers with a scale, as ggml lays them out and rounds them.
enum QuantizedBlock {
    static let length = 32

    /// The number of the largest magnitude, with its sign, and the first of several.
    static func peak(of values: UnsafePointer<Float>) -> Float {
        var peak: Float = 0
        for index in 0..<length where values[index].magnitude > peak.magnitude { peak = values[index] }
        return peak
    }

    static func decode4(_ block: UnsafeRawPointer, into values: UnsafeMutablePointer<Float>) {
        let scale = HalfPrecision.value(of: block.loadUnaligned(as: UInt16.self))
        for index in 0..<16 {
            let pair = block.load(fromByteOffset: 2 + index, as: UInt8.self)
            values[index] = Float(Int32(pair & 0xF) - 8) * scale
            values[index + 16] = Float(Int32(pair >> 4) - 8) * scale
        }
    }

    static func encode4(_ values: UnsafePointer<Float>, into block: UnsafeMutableRawPointer) {
        let scale = peak(of: values) / -8
        let inverse = scale == 0 ? 0 : 1 / scale
        block.storeBytes(of: HalfPrecision.bits(of: scale), as: UInt16.self)
        for index in 0..<16 {
            let low = integer(values[index] * inverse + 8.5, limit: 15)
            let high = integer(values[index + 16] * inverse + 8.5, limit: 15)
            block.storeBytes(of: low | high << 4, toByteOffset: 2 + index, as: UInt8.self)
        }
    }

    static func decode5(_ block: UnsafeRawPointer, into values: UnsafeMutablePointer<Float>) {
        let scale = HalfPrecision.value(of: block.loadUnaligned(as: UInt16.self))
        let fifth = block.loadUnaligned(fromByteOffset: 2, as: UInt32.self)
        for index in 0..<16 {
            let pair = UInt32(block.load(fromByteOffset: 6 + index, as: UInt8.self))
            let low = pair & 0xF | (fifth >> UInt32(index) & 1) << 4
            let high = pair >> 4 | (fifth >> UInt32(index + 16) & 1) << 4
            values[index] = Float(Int32(low) - 16) * scale
            values[index + 16] = Float(Int32(high) - 16) * scale
        }
    }

    static func encode5(_ values: UnsafePointer<Float>, into block: UnsafeMutableRawPointer) {
        let scale = peak(of: values) / -16
        let inverse = scale == 0 ? 0 : 1 / scale
        block.storeBytes(of: HalfPrecision.bits(of: scale), as: UInt16.self)
        var fifth: UInt32 = 0
        for index in 0..<16 {
            let low = integer(values[index] * inverse + 16.5, limit: 31)
            let high = integer(values[index + 16] * inverse + 16.5, limit: 31)
            block.storeBytes(of: low & 0xF | high << 4, toByteOffset: 6 + index, as: UInt8.self)
            fifth |= UInt32(low >> 4) << UInt32(index) | UInt32(high >> 4) << UInt32(index + 16)
        }
        block.storeBytes(of: fifth, toByteOffset: 2, as: UInt32.self)
    }

    static func decode8(_ block: UnsafeRawPointer, into values: UnsafeMutablePointer<Float>) {
        let scale = HalfPrecision.value(of: block.loadUnaligned(as: UInt16.self))
        for index in 0..<length {
            values[index] = Float(block.load(fromByteOffset: 2 + index, as: Int8.self)) * scale
        }
    }

    static func encode8(_ values: UnsafePointer<Float>, into block: UnsafeMutableRawPointer) {
        let scale = peak(of: values).magnitude / 127
        let inverse = scale == 0 ? 0 : 1 / scale
        block.storeBytes(of: HalfPrecision.bits(of: scale), as: UInt16.self)
        for index in 0..<length {
            let rounded = (values[index] * inverse).rounded(.toNearestOrAwayFromZero)
            let integer = rounded.isFinite ? Int8(min(127, max(-127, rounded))) : 0
            block.storeBytes(of: integer, toByteOffset: 2 + index, as: Int8.self)
        }
    }

    /// The whole part of a number from 0 on; what is no number is 0.
    private static func integer(_ value: Float, limit: Float) -> UInt8 {
        value > 0 ? UInt8(min(value, limit)) : 0
    }
}
