import MynahTensors
import MynahTesting
import Testing

@Suite struct ElementTypeTests {
    @Test func `stores and reads blocks as ggml does`() throws {
        let rows = try GoldenFile("blocks.tsv").rows
        #expect(rows.count == 40)
        for row in rows {
            let type = try #require(ElementType(named: row[0]))
            let values = Self.floats(row[1])
            #expect(Self.encoded(values, as: type) == Self.bytes(row[2]), "\(type) \(values)")
            #expect(
                Self.decoded(Self.bytes(row[2]), as: type).map(\.bitPattern) == Self.floats(row[3]).map(\.bitPattern)
            )
        }
    }

    @Test func `reads every 16-bit number`() {
        let all = [UInt16](0...UInt16.max)
        let bytes = all.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let (halves, brains) = (Self.decoded(bytes, as: .f16), Self.decoded(bytes, as: .bf16))
        let wrong = all.filter { bits in
            let (half, expected) = (halves[Int(bits)], Float(Float16(bitPattern: bits)))
            return half.bitPattern != expected.bitPattern && !(half.isNaN && expected.isNaN)
        }
        #expect(wrong == [])
        #expect(brains.map(\.bitPattern) == all.map { UInt32($0) << 16 })
        // What is no number need not keep its bits.
        let numbers = { (values: [Float]) in values.indices.filter { !values[$0].isNaN } }
        let (again, againBrains) = (Self.encoded(halves, as: .f16), Self.encoded(brains, as: .bf16))
        #expect(numbers(halves).allSatisfy { again[2 * $0] == bytes[2 * $0] && again[2 * $0 + 1] == bytes[2 * $0 + 1] })
        #expect(
            numbers(brains).allSatisfy {
                againBrains[2 * $0] == bytes[2 * $0] && againBrains[2 * $0 + 1] == bytes[2 * $0 + 1]
            }
        )
    }

    @Test func `rounds to the nearest 16-bit number, and of two to the even one`() {
        var random = SeededRandom(seed: 16)
        let values = (0..<20_000).map { _ in Float(bitPattern: UInt32.random(in: 0 ... .max, using: &random)) }
        let halves = Self.decoded(Self.encoded(values, as: .f16), as: .f16)
        #expect(zip(values, halves).allSatisfy { $1 == Float(Float16($0)) || ($0.isNaN && $1.isNaN) })
        #expect(Self.encoded([Float(bitPattern: 0x3F80_8000)], as: .bf16) == [0x80, 0x3F])
        #expect(Self.encoded([Float(bitPattern: 0x3F81_8000)], as: .bf16) == [0x82, 0x3F])
        #expect(Self.encoded([Float(bitPattern: 0x3F80_8001)], as: .bf16) == [0x81, 0x3F])
        #expect(Self.decoded(Self.encoded([Float(bitPattern: 0x7F80_0001)], as: .bf16), as: .bf16)[0].isNaN)
        #expect(Self.encoded([.infinity, -.infinity], as: .bf16) == [0x80, 0x7F, 0x80, 0xFF])
    }

    @Test(arguments: ElementType.allCases)
    func `survives numbers that are none`(type: ElementType) {
        let values: [Float] =
            [.nan, .infinity, -.infinity, 3e38, -3e38, .leastNonzeroMagnitude, 0, -0] + [Float](repeating: 1, count: 24)
        #expect(Self.decoded(Self.encoded(values, as: type), as: type).count == 32)
    }

    @Test(arguments: ElementType.allCases)
    func `finds itself by its name`(type: ElementType) {
        #expect(ElementType(named: type.name) == type)
        #expect(ElementType(named: type.name.uppercased()) == type)
        #expect(ElementType(named: type.name + "x") == nil)
        #expect(type.byteCount(of: 64) == 64 / type.blockLength * type.blockSize)
        #expect(type.byteCount(of: 33) == nil || type.blockLength == 1)
        #expect(type.byteCount(of: -32) == nil)
    }

    static func encoded(_ values: [Float], as type: ElementType) -> [UInt8] {
        values.withUnsafeBufferPointer { type.bytes(of: $0) }
    }

    static func decoded(_ bytes: [UInt8], as type: ElementType) -> [Float] {
        var values = [Float](repeating: 0, count: bytes.count / type.blockSize * type.blockLength)
        bytes.withUnsafeBytes { source in values.withUnsafeMutableBufferPointer { type.decode(source, into: $0) } }
        return values
    }

    static func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits.utf8).compactMap {
            Unicode.Scalar($0).properties.numericType == nil ? $0 - 87 : $0 - 48
        }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    static func floats(_ digits: String) -> [Float] { decoded(bytes(digits), as: .f32) }
}
