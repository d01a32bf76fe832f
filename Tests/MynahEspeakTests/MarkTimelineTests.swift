import MynahAudio
import MynahSynthesis
import MynahText
import MynahWire
import Testing

@testable import MynahEspeak

struct MarkTimelineTests {
    /// The marks of `events` in `text`, which stands at byte 100; a sample lasts a tenth of a millisecond.
    private func marks(_ text: String, _ events: [EspeakMark], samples: Int) -> [SpeechMark] {
        let passage = Passage(
            text: text,
            span: SourceSpan(start: 100, end: 100 + text.utf8.count),
            voice: Voice.Name("espeak-en-us")!,
            language: LanguageTag("en")!
        )
        var timeline = MarkTimeline(passage: passage, text: EspeakText(text), rate: SampleRate(hertz: 10_000)!)
        return events.flatMap { timeline.take($0, at: Int($0.sample)) } + timeline.finish(samples: samples)
    }

    private func word(_ character: UInt32, _ count: UInt32, _ sample: UInt32) -> EspeakMark {
        EspeakMark(kind: .word, character: character, count: count, sample: sample)
    }

    private func mark(_ range: Range<Int>, _ times: Range<Int>, _ kind: SpeechMark.Kind = .word) -> SpeechMark {
        SpeechMark(
            kind: kind,
            span: SourceSpan(start: range.lowerBound, end: range.upperBound),
            start: .microseconds(times.lowerBound * 100),
            end: .microseconds(times.upperBound * 100)
        )
    }

    @Test func `ends a word where the next begins, where silence begins, or with the audio`() {
        let pause = EspeakMark(kind: .pause, character: 0, count: 0, sample: 25)
        let found = marks("a bé c", [word(0, 1, 0), word(2, 2, 10), pause, word(5, 1, 30)], samples: 40)
        #expect(found == [mark(100..<101, 0..<10), mark(102..<105, 10..<25), mark(106..<107, 30..<40)])
    }

    @Test func `makes one mark of a word that is spoken in several`() {
        let found = marks("1,000 cats", [word(0, 1, 0), word(1, 2, 10), word(6, 4, 30)], samples: 40)
        #expect(found == [mark(100..<105, 0..<30), mark(106..<110, 30..<40)])
    }

    @Test func `shares the time between words that are spoken as one`() {
        let found = marks("in the old", [word(0, 2, 0), word(7, 3, 50)], samples: 60)
        #expect(found == [mark(100..<102, 0..<20), mark(103..<106, 20..<50), mark(107..<110, 50..<60)])
    }

    @Test func `leaves out what leads back, has no length, or lies outside`() {
        let found = marks("one two", [word(4, 3, 0), word(0, 3, 5), word(3, 0, 6), word(90, 2, 7)], samples: 10)
        #expect(found == [mark(104..<107, 0..<10)])
    }

    @Test func `ends a sound where the next sound begins`() {
        let sounds = [
            EspeakMark(kind: .phoneme("h"), character: 0, count: 0, sample: 0),
            EspeakMark(kind: .phoneme("aɪ"), character: 0, count: 0, sample: 5),
        ]
        let found = marks("hi", [word(0, 2, 0)] + sounds, samples: 10)
        #expect(
            found == [
                mark(100..<102, 0..<5, .phoneme("h")), mark(100..<102, 5..<10, .phoneme("aɪ")), mark(100..<102, 0..<10),
            ]
        )
    }

    @Test func `stays in order and within the text whatever a child says`() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<300 {
            let events = (0..<30).map { _ in
                word(numbers.below(50), numbers.below(9), numbers.below(1_000))
            }
            let text = "the quick brown fox, jumps over 1,000 “dogs”"
            let found = marks(text, events, samples: 1_000)
            let inside = found.allSatisfy { $0.span.start >= 100 && $0.span.end <= 100 + text.utf8.count }
            #expect(inside && found.allSatisfy { $0.end <= .milliseconds(100) })
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start && $0.start <= $1.start })
        }
    }
}

/// Small numbers, the same in every run.
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: UInt32) -> UInt32 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt32(truncatingIfNeeded: state >> 33) % limit
    }
}
