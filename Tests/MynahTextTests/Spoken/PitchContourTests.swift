import MynahText
import Testing

struct PitchContourTests {
    static let places: [(Double, Double)] = [
        (0, 2), (10, 2), (20, 2), (30, 6), (40, 10), (45, 5), (50, 0), (60, -4), (70, -4), (200, -4),
    ]

    @Test(arguments: places)
    func `goes from point to point in straight lines, and is level beyond them`(offset: Double, pitch: Double) throws {
        let points = [(20.0, 2.0), (60, 10), (80, 0), (80, 0), (100, -4)].map {
            Prosody.ContourPoint(percent: $0, pitch: $1)
        }
        let contour = try #require(PitchContour(points, over: SourceSpan(start: 10, end: 60)))
        #expect(abs(contour.pitch(at: offset) - pitch) < 1e-9)
    }

    @Test func `one of a place without a byte is level, and one without points is none`() {
        let point = Prosody.ContourPoint(percent: 0, pitch: 3)
        #expect(PitchContour([point], over: SourceSpan(start: 5, end: 5))?.pitch(at: 5) == 3)
        #expect(PitchContour([], over: SourceSpan(start: 0, end: 5)) == nil)
    }
}
