import MynahAudio
import MynahPhonemes
import MynahSynthesis
import MynahText

/// When the words and sounds of an utterance are heard, by the frames of the tokens that the network was fed.
///
/// Half of each space belongs to the word on either side; the first word begins with what is first heard, the last ends with what is last.
struct UtteranceTimes {
    /// The marks of its words and sounds, each kind in order.
    private(set) var marks: [SpeechMark] = []

    private let tokens: ArraySlice<KokoroToken>
    /// Where each token begins in the finished sound, and where the last ends.
    private var edges: [Int] = []
    private let heard: Range<Int>
    private let rate: SampleRate
    /// The samples before this utterance.
    private let offset: Int

    /// Finds the times of `tokens` in a sound that was `speech`, of which `kept` was made to last `length` samples behind `offset` others.
    init(
        of tokens: ArraySlice<KokoroToken>,
        in speech: VoicedSpeech,
        edges trim: UtteranceEdges,
        placed: Placement
    ) {
        let scale = Double(placed.length) / Double(max(1, trim.kept.count))
        /// Where a sample of the network's lies in the finished sound; what is before or behind all that is heard lies at its edge.
        func place(_ sample: Int) -> Int {
            let audible = min(max(sample, trim.heard.lowerBound), trim.heard.upperBound)
            return min(max(0, Int((Double(audible - trim.kept.lowerBound) * scale).rounded())), placed.length)
        }
        self.tokens = tokens
        rate = placed.rate
        offset = placed.offset
        heard = place(trim.heard.lowerBound)..<place(trim.heard.upperBound)
        var sample = (speech.frames.first ?? 0) * speech.samplesPerFrame
        edges = [place(sample)]
        for count in speech.frames.dropFirst().prefix(tokens.count) {
            sample += count * speech.samplesPerFrame
            edges.append(place(sample))
        }
        findWords()
    }

    /// Where a finished utterance lies in its passage.
    struct Placement {
        /// Its samples.
        let length: Int
        /// Those before it.
        let offset: Int
        let rate: SampleRate
    }

    private mutating func findWords() {
        var index = tokens.startIndex
        while index < tokens.endIndex {
            guard let word = tokens[index].word, let span = tokens[index].span else {
                index += 1
                continue
            }
            let end = tokens[index...].firstIndex { $0.word != word } ?? tokens.endIndex
            add(index..<end, at: span)
            index = end
        }
    }

    private mutating func add(_ word: Range<Int>, at span: SourceSpan) {
        let isFirst = !tokens[..<word.lowerBound].contains { $0.word != nil }
        let isLast = !tokens[word.upperBound...].contains { $0.word != nil }
        let start = isFirst ? heard.lowerBound : middle(ofSpaceAt: word.lowerBound - 1) ?? edge(word.lowerBound)
        let end = isLast ? heard.upperBound : middle(ofSpaceAt: word.upperBound) ?? edge(word.upperBound)
        let time = start..<max(start, end)
        addSounds(of: word, at: span, within: time)
        add(.word, at: span, time)
    }

    private func middle(ofSpaceAt index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].sign == " " else { return nil }
        return (edge(index) + edge(index + 1)) / 2
    }

    private func edge(_ index: Int) -> Int { edges[index - tokens.startIndex] }

    /// Marks the sounds of a word, which fill it: stress belongs to the sound behind it, length to the one before.
    private mutating func addSounds(of word: Range<Int>, at span: SourceSpan, within time: Range<Int>) {
        let sounds = word.filter { tokens[$0].sign.isSound }
        var start = time.lowerBound
        for (place, index) in sounds.enumerated() {
            let next = place + 1 < sounds.count ? sounds[place + 1] : word.upperBound
            let suffixes = tokens[(index + 1)..<next].prefix { $0.sign.isSuffix }
            let end = next == word.upperBound ? time.upperBound : min(edge(suffixes.endIndex), time.upperBound)
            add(.phoneme(Self.ipa(tokens[index...index] + suffixes)), at: span, start..<max(start, end))
            start = max(start, end)
        }
    }

    private mutating func add(_ kind: SpeechMark.Kind, at span: SourceSpan, _ time: Range<Int>) {
        marks.append(
            SpeechMark(
                kind: kind,
                span: span,
                start: rate.duration(ofSamples: offset + time.lowerBound),
                end: rate.duration(ofSamples: offset + time.upperBound)
            )
        )
    }

    private static func ipa(_ tokens: ArraySlice<KokoroToken>) -> String {
        var text = ""
        for token in tokens {
            let code = KokoroAlphabet.code(of: token.sign)
            text += code.map { Pronunciation.Alphabet.ipa.text(of: [$0]) } ?? String(Character(token.sign))
        }
        return text
    }
}
