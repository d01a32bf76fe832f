import MynahAudio
import MynahSynthesis
import MynahText

/// One passage on its way from tokens to a sink, utterance by utterance.
struct FliteSpeaking {
    let voice: FliteVoice
    let passage: Passage
    let rate: SampleRate
    let cancellation: Cancellation

    /// The samples that the sink has been given.
    private var given = 0

    init(voice: FliteVoice, passage: Passage, rate: SampleRate, cancellation: Cancellation) {
        self.voice = voice
        self.passage = passage
        self.rate = rate
        self.cancellation = cancellation
    }

    /// Speaks the next `tokens`: gives the sink the marks, which flite knows before the first sample, then samples as they come.
    mutating func speak<Sink: SpeechSink>(
        _ tokens: ArraySlice<FliteToken>,
        into sink: inout Sink
    ) throws(SynthesisError) {
        try cancellation.check()
        let utterance = FliteUtterance(tokens: tokens)
        let (first, tokens) = (given, Array(tokens))
        var failure: SynthesisError?
        let isDone = utterance.speak(with: voice, factor: passage.speed.factor) { piece in
            do throws(SynthesisError) {
                try cancellation.check()
                if given == first {
                    for mark in marks(of: utterance.segments(), tokens: tokens, from: first) { try sink.receive(mark) }
                }
                try sink.receive(piece.map { Float($0) / 32_768 })
                given += piece.count
            } catch {
                failure = error
            }
            return failure == nil
        }
        if let failure { throw failure }
        guard isDone else {
            throw SynthesisError(.engineFailed, "Flite could not speak a part of the text. Try another voice.")
        }
    }

    /// A mark for each sound and, before the first of its sounds, for each token, as they are heard. The diphone voice's may end beyond its last sample.
    private func marks(of segments: [FliteSegment], tokens: [FliteToken], from first: Int) -> [SpeechMark] {
        var words: [SpeechMark] = []
        var sounds: [SpeechMark] = []
        var start = rate.duration(ofSamples: first)
        for segment in segments {
            let end = rate.duration(ofSamples: first + Int(segment.end * Double(rate.hertz)))
            defer { start = end }
            guard let place = segment.token, tokens.indices.contains(place) else { continue }
            let span = passage.source(of: tokens[place].range)
            if let word = words.last, word.span == span {
                words[words.count - 1] = SpeechMark(kind: .word, span: span, start: word.start, end: end)
            } else {
                words.append(SpeechMark(kind: .word, span: span, start: start, end: end))
            }
            guard let sound = FlitePhoneme.ipa(segment.name) else { continue }
            sounds.append(SpeechMark(kind: .phoneme(sound), span: span, start: start, end: end))
        }
        return (words + sounds).sorted { $0.start < $1.start }
    }
}
