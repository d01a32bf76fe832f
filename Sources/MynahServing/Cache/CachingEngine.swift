import MynahAudio
import MynahSynthesis
import MynahText

/// Speaks as another engine does, and what was spoken before from a cache.
///
/// Where another lane speaks the same passage at the moment, nothing is spoken and the passage is to be asked for again when that is done.
struct CachingEngine<Base: SpeechEngine>: SpeechEngine {
    var base: Base
    let turn: CachingTurn
    /// What came of it.
    private(set) var outcome = CachingTurn.Outcome.spoken

    init(_ base: Base, _ turn: CachingTurn) {
        self.base = base
        self.turn = turn
    }

    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }
    var habits: EngineHabits { base.habits }
    var voicesRevision: UInt64 { base.voicesRevision }

    mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        guard let key = key(of: passage) else {
            return try base.speak(passage, into: &sink, cancellation: cancellation)
        }
        if turn.wish.reads {
            if let kept = recall(key) { return try replay(kept, passage, into: &sink) }
            guard turn.lead(key) else {
                outcome = .awaits(key)
                throw SynthesisError(.cancelled, "The passage is being spoken for another.")
            }
            // It may have been done between the two questions.
            if let kept = recall(key, counting: false) { return try replay(kept, passage, into: &sink) }
        }
        try record(passage, as: key, into: &sink, cancellation)
    }

    private mutating func replay<Sink: SpeechSink>(
        _ kept: CachedPassage,
        _ passage: Passage,
        into sink: inout Sink
    ) throws(SynthesisError) {
        outcome = .recalled
        try kept.replay(from: passage.span.start, into: &sink)
    }

    private mutating func record<Sink: SpeechSink>(
        _ passage: Passage,
        as key: CacheKey,
        into sink: inout Sink,
        _ cancellation: Cancellation
    ) throws(SynthesisError) {
        guard turn.wish.keeps else { return try base.speak(passage, into: &sink, cancellation: cancellation) }
        var listening = ListeningSink(sink, start: passage.span.start, most: turn.cache.settings.largest)
        defer { sink = listening.base }
        try base.speak(passage, into: &listening, cancellation: cancellation)
        if let heard = listening.heard { turn.cache.keep(key, heard.bytes) }
    }

    private mutating func key(of passage: Passage) -> CacheKey? {
        guard turn.wish != .nothing, let fingerprint = base.fingerprint() else { return nil }
        return PassageKey(fingerprint: fingerprint, engine: name, habits: habits, circle: turn.wish.circle)
            .key(of: passage)
    }

    private func recall(_ key: CacheKey, counting: Bool = true) -> CachedPassage? {
        guard let bytes = counting ? turn.cache.recall(key) : turn.cache.peek(key) else { return nil }
        if let passage = CachedPassage(bytes) { return passage }
        turn.cache.forget(key)
        return nil
    }
}

/// Passes everything on and remembers it, unless it becomes too much.
private struct ListeningSink<Base: SpeechSink>: SpeechSink {
    var base: Base
    private(set) var heard: CachedPassage? = CachedPassage()
    private let start: Int
    private let most: Int

    init(_ base: Base, start: Int, most: Int) {
        self.base = base
        self.start = start
        self.most = most
    }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        keep { $0.add(samples) }
        try base.receive(samples)
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        keep { [start] in $0.add(mark, from: start) }
        try base.receive(mark)
    }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) {
        keep { [start] in $0.add(warning, from: start) }
        try base.receive(warning)
    }

    private mutating func keep(_ change: (inout CachedPassage) -> Void) {
        guard var passage = heard.take() else { return }
        change(&passage)
        if passage.byteCount <= most { heard = passage }
    }
}
