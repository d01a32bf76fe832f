import Glibc
import Mynah
import MynahTesting
import Synchronization
import Testing

/// The library's facade, with engines whose sound is known.
struct SpeakerTests {
    /// What an engine and a test tell each other across threads.
    private final class Gate: Sendable {
        let speaking = Atomic<Int>(0)
        let most = Atomic<Int>(0)
        let isOpen = Atomic<Bool>(true)

        /// Counts those who are in here at once; stays while the gate is shut.
        func pass() {
            let now = speaking.add(1, ordering: .sequentiallyConsistent).newValue
            most.max(now, ordering: .sequentiallyConsistent)
            repeat { sched_yield() } while !isOpen.load(ordering: .sequentiallyConsistent)
            speaking.subtract(1, ordering: .sequentiallyConsistent)
        }
    }

    private func speaker(_ gate: Gate? = nil) -> Speaker {
        Speaker {
            EngineRegistry([SlowEngine(LoudEngine(SilentEngine())) { gate?.pass() }])
        }
    }

    @Test func `speaks a text with the time of every word`() async throws {
        let speech = try await speaker().speak("Grüße, two words.")
        #expect(speech.words.map { speech.text.text(of: $0.span) } == ["Grüße", "two", "words"])
        #expect(speech.words.map(\.span.start) == [0, 9, 13])
        #expect(speech.audio.rate == .speech)
        #expect(speech.audio.samples.count >= 3 * 2_400)
        #expect(speech.words.allSatisfy { $0.end <= speech.audio.duration })
        #expect(speech.words.count < speech.marks.count)
    }

    @Test func `speaks faster when told to`() async throws {
        let speaker = speaker()
        let normal = try await speaker.speak("one two three four").audio.samples.count
        let double = try await speaker.speak("one two three four", speed: try #require(Speed(2))).audio.samples.count
        #expect(Double(normal) / Double(double) > 1.5)
    }

    @Test func `lists and checks voices and languages`() async throws {
        let speaker = speaker()
        #expect(await speaker.voices().map(\.name.text) == ["silent"])
        let voice = await #expect(throws: SynthesisError.self) {
            try await speaker.speak("hi", voice: Voice.Name("silnet"))
        }
        #expect(voice?.message == "There is no voice 'silnet'. Did you mean 'silent'? 'mynah voices' lists all.")
        let language = await #expect(throws: SynthesisError.self) {
            try await speaker.speak("hi", language: LanguageTag("de"))
        }
        #expect(language?.code == .unknownLanguage)
        let nothing = await #expect(throws: SynthesisError.self) { try await speaker.speak("…") }
        #expect(nothing?.code == .nothingToSay)
    }

    @Test func `serves many callers one after the other`() async throws {
        let gate = Gate()
        let speaker = speaker(gate)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for count in 1...8 {
                group.addTask {
                    try await speaker.speak(String(repeating: "word ", count: count)).words.count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == Array(1...8))
        #expect(gate.most.load(ordering: .sequentiallyConsistent) == 1)
    }

    @Test func `stops when the task is cancelled, and serves the next`() async throws {
        let gate = Gate()
        gate.isOpen.store(false, ordering: .sequentiallyConsistent)
        let speaker = speaker(gate)
        let first = Task { try await speaker.speak("one two three") }
        while gate.speaking.load(ordering: .sequentiallyConsistent) == 0 { await Task.yield() }
        let waiting = Task { try await speaker.speak("four") }
        first.cancel()
        waiting.cancel()
        gate.isOpen.store(true, ordering: .sequentiallyConsistent)
        await #expect(throws: CancellationError.self) { try await first.value }
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(try await speaker.speak("five six").words.count == 2)
    }

    @Test(.timeLimit(.minutes(10)))
    func `ends its thread when it is let go`() async {
        await #expect(processExitsWith: .success) {
            var speaker: Speaker? = Speaker { EngineRegistry([LoudEngine(SilentEngine())]) }
            _ = try await speaker?.speak("hello")
            let before = SpeakerTests.threadCount
            speaker = nil
            while SpeakerTests.threadCount >= before { await Task.yield() }
        }
    }

    /// The threads of this process.
    private static var threadCount: Int {
        guard let folder = opendir("/proc/self/task") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count - 2
    }
}
