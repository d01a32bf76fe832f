/// How samples of one channel are to become AAC.
package struct EncodingOrder: Hashable, Sendable {
    /// What the AAC is put into.
    package enum Container: UInt8, Sendable {
        /// ADTS frames, a stream.
        case adts = 1
        /// An MPEG-4 file, whose index comes first and whose bytes come all at the end.
        case mpeg4 = 2
    }

    package let container: Container
    /// The rate of the samples.
    package let rate: UInt32
    /// Bits a second to aim at.
    package let bitRate: UInt32

    package init(container: Container, rate: UInt32, bitRate: UInt32) {
        self.container = container
        self.rate = rate
        self.bitRate = bitRate
    }

    func write(to writer: inout ByteWriter) {
        writer.write(container.rawValue)
        writer.write(rate)
        writer.write(bitRate)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        let number = try reader.integer(UInt8.self)
        guard let container = Container(rawValue: number) else {
            throw WireError(.unknownValue, "There is no container \(number).")
        }
        self.container = container
        rate = try reader.integer()
        bitRate = try reader.integer()
    }
}
