import MynahAudio
import MynahSynthesis
import MynahText

/// What was told of speech while it was made.
struct SayOutcome {
    /// What of it is kept.
    enum Keeping {
        case nothing, words, everything
    }

    /// When words are heard, and with everything also sentences and sounds.
    private(set) var marks: [SpeechMark] = []
    /// What was not as the caller meant it.
    private(set) var warnings: [TextWarning] = []
    /// The samples so far.
    private(set) var sampleCount = 0
    /// When the first sample came, on the clock that the caller reads.
    private(set) var firstSample: Double?

    private let keeping: Keeping
    private let now: () -> Double

    /// Keeps as much as is asked, with times that `now` tells.
    init(_ keeping: Keeping, now: @escaping () -> Double) {
        self.keeping = keeping
        self.now = now
    }

    /// The words among the marks.
    var words: [SpeechMark] { marks.filter { $0.kind == .word } }

    mutating func add(_ samples: [Float]) {
        if sampleCount == 0, !samples.isEmpty { firstSample = now() }
        sampleCount += samples.count
    }

    mutating func add(_ mark: SpeechMark) {
        guard keeping == .everything || (keeping == .words && mark.kind == .word) else { return }
        marks.append(mark)
    }

    mutating func add(_ warning: TextWarning) {
        if keeping == .everything { warnings.append(warning) }
    }
}
