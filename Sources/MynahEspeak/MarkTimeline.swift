import MynahAudio
import MynahSynthesis
import MynahWire

/// Turns espeak-ng's marks, which say where something begins, into marks that also say where it ends.
///
/// A word ends where silence or the next word begins, a sound where the next sound or silence does. Words that are spoken in several
/// (`1,000`) are one mark; one that would lead back to an earlier word is left out. Where espeak-ng speaks of several words as one
/// (`in the`), they share its time by their length.
struct MarkTimeline {
    private let passage: Passage
    private let text: EspeakText
    private let rate: SampleRate
    private var word: (bytes: Range<Int>, start: Int, end: Int?)?
    private var sound: (symbol: String, bytes: Range<Int>, start: Int)?
    private var latest = 0

    /// Begins before the first sample of `passage`, of which `text` is what espeak-ng was given.
    init(passage: Passage, text: EspeakText, rate: SampleRate) {
        self.passage = passage
        self.text = text
        self.rate = rate
    }

    /// The marks that are complete now that `mark` is known to be heard at `sample`.
    mutating func take(_ mark: EspeakMark, at sample: Int) -> [SpeechMark] {
        latest = max(latest, sample)
        switch mark.kind {
        case .word: return takeWord(mark)
        case .phoneme(let symbol):
            let ended = endSound(at: latest)
            let bytes = text.word(at: Int(mark.character), count: 1) ?? word?.bytes ?? 0..<0
            sound = (symbol, bytes, latest)
            return ended
        case .pause:
            if word?.end == nil { word?.end = latest }
            return endSound(at: latest)
        }
    }

    /// The marks that are complete when all is spoken, in `samples` samples.
    mutating func finish(samples: Int) -> [SpeechMark] {
        latest = max(0, samples)
        return endSound(at: latest) + endWord(at: latest, before: .max)
    }

    private mutating func takeWord(_ mark: EspeakMark) -> [SpeechMark] {
        guard mark.count > 0, let bytes = text.word(at: Int(mark.character), count: Int(mark.count)) else { return [] }
        if let word, bytes.lowerBound < word.bytes.upperBound {
            if word.bytes == bytes { self.word?.end = nil }
            return []
        }
        let ended = endSound(at: latest) + endWord(at: latest, before: bytes.lowerBound)
        word = (bytes, latest, nil)
        return ended
    }

    private mutating func endWord(at sample: Int, before next: Int) -> [SpeechMark] {
        defer { word = nil }
        guard let word else { return [] }
        let spoken = [word.bytes] + text.words(from: word.bytes.upperBound, to: next)
        let end = min(word.end ?? sample, sample)
        let length = spoken.reduce(0) { $0 + $1.count }
        var passed = 0
        return spoken.map { bytes in
            let start = word.start + (end - word.start) * passed / length
            passed += bytes.count
            return mark(.word, bytes, from: start, to: word.start + (end - word.start) * passed / length)
        }
    }

    private mutating func endSound(at sample: Int) -> [SpeechMark] {
        defer { sound = nil }
        guard let sound else { return [] }
        return [mark(.phoneme(sound.symbol), sound.bytes, from: sound.start, to: sample)]
    }

    private func mark(_ kind: SpeechMark.Kind, _ bytes: Range<Int>, from start: Int, to end: Int) -> SpeechMark {
        SpeechMark(
            kind: kind,
            span: passage.source(of: bytes),
            start: rate.duration(ofSamples: min(start, end)),
            end: rate.duration(ofSamples: end)
        )
    }
}
