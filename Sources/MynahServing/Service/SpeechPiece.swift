public import MynahCodecs
public import MynahSynthesis
public import MynahText

/// What was spoken since the last piece of a stream.
public struct SpeechPiece: Sendable {
    /// The samples; none where the order names an encoding.
    public package(set) var samples: [Float] = []
    /// The bytes of the file so far, where the order names an encoding.
    public package(set) var bytes: [UInt8] = []
    /// How many samples were spoken, whether they are here as samples, as bytes, or still in the encoder.
    public package(set) var sampleCount = 0
    /// What is heard when: each kind in order, counted from the first sample of the stream.
    public package(set) var marks: [SpeechMark] = []
    /// What is not heard, or not as the caller meant it.
    public package(set) var warnings: [TextWarning] = []
    /// With the last piece: what to write over earlier bytes to make a file's header exact.
    public package(set) var patches: [EncodedTail.Patch] = []

    /// The last end of a passage in it, where the order keeps its place and more comes.
    public internal(set) var stop: Stop?

    /// The end of a passage, and what of a piece lies before it.
    public struct Stop: Sendable {
        /// Where another order goes on.
        public let bookmark: SpeechRun.Bookmark
        /// The samples of the piece that lie before it.
        public internal(set) var sampleCount = 0
        /// The marks of the piece that lie before it.
        public internal(set) var markCount = 0
    }

    /// An empty piece.
    public init() {}

    /// A piece that says how much was spoken, and has nothing of it.
    package init(sampleCount: Int) { self.sampleCount = sampleCount }

    /// Whether nothing is in it.
    public var isEmpty: Bool {
        sampleCount == 0 && bytes.isEmpty && marks.isEmpty && warnings.isEmpty && patches.isEmpty
            && stop == nil
    }

    /// Adds a piece that comes after it.
    package mutating func append(_ next: SpeechPiece) {
        if var stop = next.stop {
            stop.sampleCount += sampleCount
            stop.markCount += marks.count
            self.stop = stop
        }
        samples += next.samples
        bytes += next.bytes
        sampleCount += next.sampleCount
        marks += next.marks
        warnings += next.warnings
        patches += next.patches
    }

    /// The most bytes of a piece that is a whole answer: an hour and a half of WAV.
    package static let mostBytes = 256 << 20

    /// Throws where it is larger than an answer may be that is kept whole in memory.
    package func checkSize(most: Int = mostBytes) throws(SynthesisError) {
        let size =
            bytes.count + samples.count * MemoryLayout<Float>.stride + marks.count * MemoryLayout<SpeechMark>.stride
        guard size > most else { return }
        throw SynthesisError(
            .limitExceeded,
            "The speech takes more than \(most >> 20) MB, which is too much for an answer that is sent whole. Let it stream, choose a format "
                + "such as mp3 or opus, ask for less silence, or make a job of it."
        )
    }

    /// Writes the patches over the bytes; for the whole of a stream.
    package mutating func applyPatches() {
        for patch in patches where patch.offset + patch.bytes.count <= bytes.count {
            bytes.replaceSubrange(patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
        }
        patches = []
    }
}
