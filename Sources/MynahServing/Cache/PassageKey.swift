import MynahFiles
import MynahPhonemes
import MynahSynthesis
import MynahText

/// Finds what the sound and the times of a passage are kept under.
///
/// Everything an engine may look at is in it, and nothing else: a passage has the same key wherever it stands in whichever text, as its
/// places count from its own beginning.
struct PassageKey {
    /// What decides the engine's sound besides the passage.
    let fingerprint: [UInt8]
    /// The engine.
    let engine: EngineName
    /// How the engine likes its passages.
    let habits: EngineHabits
    /// Among whom it is shared.
    var circle: String?

    /// The key of a passage; `nil` where it holds what no key can tell.
    func key(of passage: Passage) -> CacheKey? {
        guard !passage.sentences.isEmpty, passage.sentences.allSatisfy(Self.isPlain) else { return nil }
        var content = CanonicalBytes()
        content.add("mynah passage")
        content.add(CacheKey.version)
        content.add(circle)
        content.add(engine.text)
        content.add(fingerprint)
        add(passage, to: &content)
        return CacheKey(.passage, of: content)
    }

    private func add(_ passage: Passage, to content: inout CanonicalBytes) {
        let start = passage.span.start
        content.add(passage.span.count)
        content.add(each: passage.sentences) { content, items in
            content.add(each: items) { $0.add($1, from: start) }
        }
        content.add(passage.voice.text)
        content.add(passage.language.text)
        content.add(passage.speed.factor)
        content.add(passage.manner, from: start)
        content.add(each: passage.lexicons) { $0.add($1) }
        content.add(passage.endsSentence)
        content.add(habits.stage(of: passage.offset))
        content.add(passage.seed) { $0.add(Int(bitPattern: UInt($1))) }
    }

    /// Whether there are words and marks alone; planners leave nothing else in a passage.
    private static func isPlain(_ items: [SpokenItem]) -> Bool {
        items.allSatisfy { item in
            switch item {
            case .word, .mark: true
            case .direction, .delivery: false
            }
        }
    }
}

extension CanonicalBytes {
    fileprivate mutating func add(_ item: SpokenItem, from start: Int) {
        switch item {
        case .word(let word): add(word, from: start)
        case .mark(let mark):
            add("mark")
            add(Int(mark.symbol.value))
            add(mark.span, from: start)
            add(mark.isSpaced)
        case .direction, .delivery: break
        }
    }

    private mutating func add(_ word: SpokenWord, from start: Int) {
        add("word")
        add(word.text)
        add(word.span, from: start)
        add(word.kind.name)
        add(word.isSpaced)
        add(word.hints.isLetterName)
        add(word.hints.pronunciation) { content, sounds in
            content.add(sounds.text)
            content.add(sounds.alphabet.rawValue)
        }
        add(word.hints.stress) { $0.add($1.halfSteps) }
        add(word.hints.use)
        add(word.hints.language?.text)
    }

    private mutating func add(_ span: SourceSpan, from start: Int) {
        add(span.start - start)
        add(span.end - start)
    }

    fileprivate mutating func add(_ manner: Manner, from start: Int) {
        add(manner.pitch)
        add(manner.range)
        add(manner.style)
        add(manner.contour) { content, contour in
            // Both places in the text are a part of the arithmetic.
            content.add(start)
            content.add(contour.span, from: 0)
            content.add(each: contour.points) { content, point in
                content.add(point.percent)
                content.add(point.pitch)
            }
        }
    }

    fileprivate mutating func add(_ lexicon: UserLexicon) {
        add(lexicon.source)
        add(lexicon.accent?.rawValue)
    }
}
