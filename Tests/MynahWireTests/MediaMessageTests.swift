import MynahWire
import Testing

@Suite struct MediaMessageTests {
    private static let requests: [MediaRequest] = [
        .decode(DecodingOrder(rate: 24_000, mostBytes: 1 << 40, mostSamples: 7, mostSeconds: 60)),
        .encode(EncodingOrder(container: .mpeg4, rate: 48_000, bitRate: 64_000)), .bytes([]), .bytes([0, 255]),
        .samples([0, -1, 0.5]), .end,
    ]

    private static let answers: [MediaAnswer] = [
        .ready("5.1"), .bytes([1, 2]), .samples([0.25]), .done,
        .failed(MediaFailure(.undecodable, "No sound. Give some.", cause: "x")),
    ]

    @Test(arguments: requests)
    func `a request comes back as it went`(request: MediaRequest) throws {
        #expect(try MediaRequest(request.frame) == request)
    }

    @Test(arguments: answers)
    func `an answer comes back as it went`(answer: MediaAnswer) throws {
        #expect(try MediaAnswer(answer.frame) == answer)
    }

    @Test func `frames cut short, too long or of unknown kinds are errors`() {
        for frame in Self.requests.map(\.frame) where ![3, 5].contains(frame.kind) {
            #expect(throws: WireError.self) {
                _ = try MediaRequest(Frame(kind: frame.kind, payload: Array(frame.payload.dropLast())))
            }
            #expect(throws: WireError.self) {
                _ = try MediaRequest(Frame(kind: frame.kind, payload: frame.payload + [0]))
            }
        }
        #expect(throws: WireError.self) { _ = try MediaRequest(Frame(kind: 6)) }
        #expect(throws: WireError.self) { _ = try MediaAnswer(Frame(kind: 0)) }
        #expect(throws: WireError.self) { _ = try MediaAnswer(Frame(kind: 5, payload: [9])) }
    }

    @Test func `a rate that cannot be decoded at is an error`() {
        let order = DecodingOrder(rate: 1, mostBytes: 1, mostSamples: 1, mostSeconds: 1)
        #expect(throws: WireError.self) { _ = try MediaRequest(MediaRequest.decode(order).frame) }
    }

    @Test func `the largest pieces fit into a frame`() {
        let samples = MediaRequest.samples([Float](repeating: 0, count: MediaRequest.longestPiece))
        #expect(samples.frame.payload.count <= MediaRequest.longestPayload)
    }
}
