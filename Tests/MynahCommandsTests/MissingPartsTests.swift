import Testing

/// What still works, and what is said, where a part of Mynah is missing.
struct MissingPartsTests {
    private let sandbox: Sandbox
    private static let noProgram =
        "mynah-espeak is missing. The environment variable MYNAH_ESPEAK says /nonexistent, where no program is. "
        + "Correct the variable, or unset it."
    private static let noData =
        "espeak-ng's data is missing from /nonexistent, where ESPEAK_DATA_PATH says it is. "
        + "Install it (apt-get install espeak-ng-data) and unset the variable."

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: [
        (["MYNAH_ESPEAK": "/nonexistent"], noProgram), (["ESPEAK_DATA_PATH": "/nonexistent"], noData),
    ])
    func `speaks English without espeak, and says what other languages need`(
        variables: [String: String],
        reason: String
    ) throws {
        #expect(try sandbox.run("say hello -o a.wav", variables) == Ending(.exit(0)))
        #expect(try sandbox.run("say hello -l en -o a.wav", variables) == Ending(.exit(0)))
        let language = "No voice speaks the language 'de'. 'mynah voices' lists what can be spoken.\nespeak: \(reason)"
        #expect(try sandbox.run("say hallo -l de -o b.wav", variables) == failure(language))
        #expect(try sandbox.run("voices -l de", variables) == failure(language))
        let voice = "There is no voice 'espeak-de'. 'mynah voices' lists all.\nespeak: \(reason)"
        #expect(try sandbox.run("say hallo -v espeak-de -o b.wav", variables) == failure(voice))
        #expect(try sandbox.files == ["a.wav"])
        let warning = "mynah: warning: the voices of espeak are left out. \(reason)\n"
        let names = Ending(.exit(0), output: "slt\nrms\nawb\nkal16\n", errors: warning)
        #expect(try sandbox.run("voices --names", variables) == names)
        let doctor = try sandbox.run("doctor", variables)
        #expect(doctor.manner == .exit(0))
        #expect(doctor.text.contains("\n  missing  espeak: \(reason)\n"))
    }

    @Test func `writes all but AAC without the program for it`() throws {
        let variables = ["MYNAH_MEDIA": "/nonexistent"]
        #expect(try sandbox.run("say hello -o a.mp3", variables) == Ending(.exit(0)))
        let message =
            "mynah-media is missing. The environment variable MYNAH_MEDIA says /nonexistent, where no program is. "
            + "Correct the variable, or unset it."
        for name in ["b.aac", "b.m4a"] {
            #expect(try sandbox.run("say hello -o \(name)", variables) == failure(message))
        }
        #expect(try sandbox.files == ["a.mp3"])
    }

    @Test(arguments: ["/bin/false", "/usr/bin/yes"] + (Sandbox.hasTime ? ["/bin/cat"] : []))
    func `is not confused by another program in espeak's place`(path: String) throws {
        let ending = try sandbox.run("say hallo -l de -o a.wav", ["MYNAH_ESPEAK": path, "ESPEAK_DATA_PATH": ""])
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: No voice speaks the language 'de'."))
        #expect(try sandbox.files == [])
    }
}
