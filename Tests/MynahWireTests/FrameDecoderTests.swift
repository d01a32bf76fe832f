import MynahTesting
import MynahWire
import Testing

struct FrameDecoderTests {
    let frames = [
        Frame(kind: 0), Frame(kind: 255, payload: [1]), Frame(kind: 7, payload: Array(repeating: 9, count: 300)),
        Frame(kind: 2, payload: [5, 0, 0, 0, 1]),
    ]

    @Test func `writes the length, the kind and the payload`() {
        #expect(Frame(kind: 3, payload: [8, 9]).bytes == [2, 0, 0, 0, 3, 8, 9])
    }

    @Test(arguments: 1...40)
    func `gives back the frames however the stream is cut`(size: Int) throws {
        let stream = Array(frames.map(\.bytes).joined())
        var decoder = FrameDecoder(maximumPayload: 300)
        var found: [Frame] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            decoder.append(stream[start..<min(start + size, stream.count)])
            while let frame = try decoder.next() { found.append(frame) }
        }
        #expect(found == frames)
        #expect(decoder.pendingCount == 0)
    }

    @Test func `waits for the rest of a frame`() throws {
        var decoder = FrameDecoder(maximumPayload: 10)
        decoder.append([3, 0, 0, 0, 1, 7, 7])
        #expect(try decoder.next() == nil)
        #expect(decoder.pendingCount == 7)
        decoder.append([7])
        #expect(try decoder.next() == Frame(kind: 1, payload: [7, 7, 7]))
    }

    @Test func `refuses a frame that announces too much, and everything after it`() {
        var decoder = FrameDecoder(maximumPayload: 10)
        decoder.append([11, 0, 0, 0, 1])
        let error = WireError(.frameTooLong, "A frame announces 11 bytes; at most 10 are allowed.")
        #expect(throws: error) { try decoder.next() }
        decoder.append(Frame(kind: 1).bytes)
        #expect(throws: error) { try decoder.next() }
        #expect(decoder.pendingCount == 0)
    }

    @Test func `takes hostile bytes without a trap and never gives a frame beyond the limit`() {
        var random = SeededRandom(seed: 2026)
        let stream = Array(frames.map(\.bytes).joined())
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            var bytes = stream
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            bytes = bytes.suffix(Int.random(in: 0...bytes.count, using: &random))
            let frames = decoded(bytes, cutBy: Int.random(in: 1...64, using: &random))
            #expect(frames.allSatisfy { $0.payload.count <= 400 })
            #expect(bytes.starts(with: frames.flatMap(\.bytes)))
        }
    }

    /// The frames before the first error.
    private func decoded(_ bytes: [UInt8], cutBy size: Int) -> [Frame] {
        var decoder = FrameDecoder(maximumPayload: 400)
        var found: [Frame] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            decoder.append(bytes[start..<min(start + size, bytes.count)])
            while let frame = try? decoder.next() { found.append(frame) }
        }
        return found
    }
}
