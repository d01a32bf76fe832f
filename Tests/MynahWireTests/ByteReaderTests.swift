import MynahWire
import Testing

struct ByteReaderTests {
    @Test func `reads back what was written`() throws {
        var writer = ByteWriter()
        writer.write(UInt8.max)
        writer.write(Int16.min)
        writer.write(UInt32(0x0102_0304))
        writer.write(Int64.min)
        writer.write(Float(0.1))
        writer.write(-Double.pi)
        writer.write(true)
        writer.write("Größe 😀\0")
        writer.write([0.5, -1] as [Float])
        writer.write([Int16.min, 0, Int16.max])
        writer.write([1, 2, 3] as [UInt8])
        var reader = ByteReader(writer.bytes)
        #expect(try reader.integer(UInt8.self) == .max)
        #expect(try reader.integer(Int16.self) == .min)
        #expect(try reader.integer(UInt32.self) == 0x0102_0304)
        #expect(try reader.integer(Int64.self) == .min)
        #expect(try reader.float() == 0.1)
        #expect(try reader.double() == -Double.pi)
        #expect(try reader.bool())
        #expect(try reader.text() == "Größe 😀\0")
        #expect(try reader.floatSamples() == [0.5, -1])
        #expect(try reader.samples16() == [.min, 0, .max])
        #expect(reader.rest() == [1, 2, 3])
        try reader.finish()
    }

    @Test func `writes numbers with their lowest byte first`() {
        var writer = ByteWriter()
        writer.write(UInt32(0x0102_0304))
        writer.write(Int16(-2))
        #expect(writer.bytes == [4, 3, 2, 1, 0xFE, 0xFF])
    }

    @Test func `makes silence of samples that are no numbers`() throws {
        var writer = ByteWriter()
        writer.write([.nan, .infinity, 0.25] as [Float])
        var reader = ByteReader(writer.bytes)
        #expect(try reader.floatSamples() == [0, 0, 0.25])
    }

    @Test func `refuses a value that is cut off`() {
        var reader = ByteReader([1, 2, 3])
        let error = WireError(.truncated, "A value of 4 bytes was expected, but only 3 are left.")
        #expect(throws: error) { try reader.integer(UInt32.self) }
    }

    @Test(arguments: [4, UInt32.max])
    func `refuses a list that announces more than there is`(count: UInt32) {
        var writer = ByteWriter()
        writer.write(count)
        writer.write([0, 0, 0, 0, 0] as [UInt8])
        var reader = ByteReader(writer.bytes)
        let error = WireError(.truncated, "A list of \(count) was announced, but only 5 bytes are left.")
        #expect(throws: error) { try reader.samples16() }
    }

    @Test func `refuses a text that is not UTF-8`() {
        var reader = ByteReader([2, 0, 0, 0, 0xC3, 0x28])
        #expect(throws: WireError(.invalidText, "A text of 2 bytes is not valid UTF-8.")) { try reader.text() }
    }

    @Test func `refuses a truth value that is neither`() {
        var reader = ByteReader([2])
        #expect(throws: WireError(.unknownValue, "A truth value is 2, neither 0 nor 1.")) { try reader.bool() }
    }

    @Test func `refuses what is left behind a message`() throws {
        let reader = ByteReader([1, 2])
        #expect(throws: WireError(.trailingBytes, "2 bytes are left behind the message's end.")) { try reader.finish() }
    }
}
