import MynahSynthesis
import Testing

@testable import MynahServing

@Suite struct SpeechPieceTests {
    @Test(arguments: [(0, true), (100, true), (101, false)])
    func `refuses to grow beyond what an answer may be`(count: Int, isAllowed: Bool) {
        var piece = SpeechPiece()
        piece.bytes = [UInt8](repeating: 1, count: count)
        #expect(((try? piece.checkSize(most: 100)) != nil) == isAllowed)
    }
}
