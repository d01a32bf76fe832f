/// How the pitch moves over a stretch of text: from point to point in straight lines of semitones, and level before the first and behind
/// the last.
///
/// Time is counted in bytes of the text, as nobody knows yet how long each lasts.
public struct PitchContour: Hashable, Sendable {
    /// The bytes of the caller's text that the contour is about.
    public let span: SourceSpan
    /// The points, the first first; never empty.
    package let points: [Prosody.ContourPoint]

    /// Describes a contour of points in the order of their places; `nil` where there are none.
    public init?(_ points: [Prosody.ContourPoint], over span: SourceSpan) {
        guard !points.isEmpty else { return nil }
        self.points = points
        self.span = span
    }

    /// The pitch at an offset in the caller's text, in semitones above the voice's usual.
    public func pitch(at offset: Double) -> Double {
        let percent = span.isEmpty ? 0 : 100 * (offset - Double(span.start)) / Double(span.count)
        guard let next = points.firstIndex(where: { $0.percent > percent }) else {
            return points[points.count - 1].pitch
        }
        guard next > 0 else { return points[0].pitch }
        let (from, to) = (points[next - 1], points[next])
        return from.pitch + (to.pitch - from.pitch) * (percent - from.percent) / (to.percent - from.percent)
    }
}
