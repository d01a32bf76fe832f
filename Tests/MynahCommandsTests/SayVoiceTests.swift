import Testing

/// Who speaks.
struct SayVoiceTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test func `speaks with the voice that is named`() throws {
        for voice in ["slt", "kal16", "espeak-de", "espeak-de+f3"] {
            let ending = try sandbox.mynah(["say", "-v", voice, "Hallo", "-o", "\(voice).wav"])
            #expect(ending == Ending(.exit(0)))
        }
        let sounds = try sandbox.files.map { try sandbox.read($0) }
        #expect(Set(sounds).count == 4)
    }

    @Test func `speaks with the best voice for the language`() throws {
        for (language, voice) in [("en", "slt"), ("en-GB", "awb"), ("de", "espeak-de"), ("pt_br", "espeak-pt-br")] {
            #expect(try sandbox.run("say Hallo -l \(language) -o a.wav") == Ending(.exit(0)))
            #expect(try sandbox.run("say Hallo -v \(voice) -o b.wav") == Ending(.exit(0)))
            #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"), "\(language)")
        }
    }

    @Test(arguments: [
        ("-v slz", "There is no voice 'slz'. Did you mean 'slt'? 'mynah voices' lists all."),
        ("-v qqqqqqq", "There is no voice 'qqqqqqq'. 'mynah voices' lists all."),
        ("-v ../x", "There is no voice '../x'. 'mynah voices' lists all."),
        ("-l en-XX -v espeak-de", ""),
        ("-l tlh", "No voice speaks the language 'tlh'. Did you mean 'th'? 'mynah voices' lists what can be spoken."),
        ("-l english", "No voice speaks the language 'english'. 'mynah voices' lists what can be spoken."),
        ("-l e", "'e' is no language. Give a tag such as en, en-GB or pt-BR."),
        (
            "-v slt -l de",
            "The voice 'slt' does not speak 'de', it speaks en-US, en. Leave the voice out to get one for the language."
        ),
    ])
    func `names what there is where there is no such voice or language`(options: String, message: String) throws {
        let ending = try sandbox.run("say hi -o a.wav \(options)")
        if message.isEmpty {
            #expect(ending.manner == .exit(1))
            #expect(ending.errors.hasPrefix("mynah: The voice 'espeak-de' does not speak 'en-XX', it speaks de"))
        } else {
            #expect(ending == failure(message))
        }
        #expect(try sandbox.files == [])
    }
}
