import Glibc
import MynahAudio
import MynahFlite
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct FliteEngineTests {
    @Test func `offers the four voices of flite`() throws {
        var engine = FliteEngine()
        #expect(
            engine.voices().map { "\($0.name.text) \($0.gender) \($0.languages[0].text)" }
                == ["slt female en-US", "rms male en-US", "awb male en-GB", "kal16 male en-US"]
        )
    }

    @Test func `says how to install a voice whose library is missing`() throws {
        var engine = FliteEngine(voiceFolder: "/nowhere")
        #expect(engine.voices() == [])
        let error = #expect(throws: SynthesisError.self) { try engine.hear("Hello.") }
        #expect(error?.code == .engineUnavailable)
        #expect(
            error?.message == "The voice 'slt' needs libflite_cmu_us_slt.so.1, which cannot be loaded. "
                + "Install it with: apt-get install libflite1"
        )
        #expect(error?.cause?.hasPrefix("/nowhere/libflite_cmu_us_slt.so.1: cannot open shared object file") == true)
    }

    @Test func `lists a voice whose library is broken, and says so when it is to speak`() throws {
        var template = Array("/tmp/mynah-flite-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        let library = "\(folder)/libflite_cmu_us_rms.so.1"
        defer {
            unlink(library)
            rmdir(folder)
        }
        try #require(close(creat(library, 0o600)) == 0)
        var engine = FliteEngine(voiceFolder: folder)
        #expect(engine.voices().map { $0.name.text } == ["rms"])
        let error = #expect(throws: SynthesisError.self) { try engine.hear("Hello.", voice: "rms") }
        #expect(error?.code == .engineUnavailable)
        #expect(error?.cause == "\(library): file too short")
    }

    @Test func `names the voices there are when asked for another`() {
        var engine = FliteEngine()
        let error = #expect(throws: SynthesisError.self) { try engine.hear("Hello.", voice: "bob") }
        #expect(
            error == SynthesisError(.unknownVoice, "Flite has no voice 'bob'. It has: slt, rms, awb, kal16.")
        )
    }

    @Test func `marks each word of the text once, however it is read`() throws {
        var engine = FliteEngine()
        let text = "“Don’t” pay $2.50 – or 123 – to Dr. José, (naïve) Émile!"
        let heard = try engine.hear(text)
        #expect(
            heard.words.map { text.slice($0.span) }
                == ["Don’t", "pay", "$2.50", "or", "123", "to", "Dr", "José", "naïve", "Émile"]
        )
    }

    @Test func `follows one word with the next, and a comma with a pause`() throws {
        var engine = FliteEngine()
        let words = try engine.hear("Hello there, my friend.").words
        #expect(words.count == 4)
        #expect(words[0].end == words[1].start)
        #expect(words[2].start - words[1].end > .milliseconds(50))
        #expect(words[2].end == words[3].start)
    }

    @Test func `marks the sounds of a word in the phonetic alphabet`() throws {
        var engine = FliteEngine()
        let heard = try engine.hear("Good, three")
        let sounds = heard.marks.compactMap { mark -> String? in
            guard case .phoneme(let sound) = mark.kind else { return nil }
            return sound
        }
        #expect(sounds == ["ɡ", "ʊ", "d", "θ", "ɹ", "i"])
    }

    @Test(arguments: ["", " \n", "…", "—", "?!", "«»", "🦜🦜", "你好", "\0\0", "''", "- - -"])
    func `makes no samples where nothing can be pronounced`(text: String) throws {
        var engine = FliteEngine()
        let heard = try engine.hear(text)
        #expect(heard.samples.isEmpty && heard.marks.isEmpty)
    }

    @Test(arguments: ["slt", "rms", "awb", "kal16"], [0.25, 0.5, 2, 4])
    func `keeps the speed within a tenth`(voice: String, factor: Double) throws {
        var engine = FliteEngine()
        let text = "Seven large birds were singing in the old garden."
        let normal = try engine.hear(text, voice: voice).samples.count
        let other = try engine.hear(text, voice: voice, speed: Speed(factor)!).samples.count
        let measured = Double(normal) / Double(other)
        #expect(abs(measured / factor - 1) < 0.1, "\(measured)")
    }

    @Test func `speaks ten kilobytes in the order of the text`() throws {
        var engine = FliteEngine()
        let text = String(repeating: "The quick brown fox, who’s 12, jumps over the lazy dog and ", count: 160)
        let heard = try engine.hear(text, voice: "kal16")
        #expect(heard.words.count == 160 * 12)
        #expect(
            zip(heard.words, heard.words.dropFirst()).allSatisfy { $0.end <= $1.start && $0.span.end <= $1.span.start }
        )
    }

    @Test func `lets several threads speak at once, each the same`() async throws {
        let voices = ["slt", "kal16", "rms", "awb"]
        let alone = try voices.map { voice in
            var engine = FliteEngine()
            return try engine.hear("Two parrots.", voice: voice).samples
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<16 {
                group.addTask {
                    var engine = FliteEngine()
                    return try engine.hear("Two parrots.", voice: voices[index % 4]).samples == alone[index % 4]
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}

extension FliteEngine {
    /// What this engine says for `text`.
    mutating func hear(_ text: String, voice: String = "slt", speed: Speed = .normal) throws -> CollectingSink {
        var sink = CollectingSink()
        let passage = Passage(
            text: text,
            span: SourceSpan(start: 0, end: text.utf8.count),
            voice: Voice.Name(voice)!,
            language: LanguageTag("en")!,
            speed: speed
        )
        try speak(passage, into: &sink, cancellation: .never)
        return sink
    }
}

extension String {
    fileprivate func slice(_ span: SourceSpan) -> String {
        String(decoding: Array(utf8)[span.range], as: UTF8.self)
    }
}
