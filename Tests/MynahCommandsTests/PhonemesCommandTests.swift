import Testing

/// What `mynah phonemes` prints.
struct PhonemesCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    static let alphabets: [(String, String)] = [
        ("kokoro", "həlˈO wˈɜɹld."), ("ipa", "həˈloʊ ˈwɜɹld."), ("x-sampa", "h@\"loU \"w3r\\ld."),
        ("arpabet", "HH AH0 L OW1  W ER1 L D ."),
    ]

    @Test(arguments: alphabets)
    func `writes sounds in the alphabet that is asked for`(alphabet: String, sounds: String) throws {
        let ending = try sandbox.run("phonemes --alphabet \(alphabet) Hello world.")
        #expect(ending == Ending(.exit(0), output: sounds + "\n"))
    }

    @Test func `tells homographs apart by the sentence, line by line`() throws {
        let lines = "I will read it.\n\nI read it yesterday.\n"
        let sounds = "ˌI wɪl ɹˈid ɪt.\n\nˌI ɹˈɛd ɪt jˈɛstəɹdˌA.\n"
        #expect(try sandbox.mynah(["phonemes"], input: Array(lines.utf8)) == Ending(.exit(0), output: sounds))
    }

    @Test func `tells where sounds come from`() throws {
        try sandbox.write("Mynah /ˈmaɪnə/\n", to: "mine.txt")
        let ending = try sandbox.mynah(["phonemes", "--lexicon", "mine.txt", "--json", "FBI has read blorptack, Mynah"])
        let tokens =
            #""tokens":[{"text":"FBI","span":[0,3],"phonemes":"ˌɛfbˌiˈI","source":"rule"},"#
            + #"{"text":"has","span":[4,7],"phonemes":"hæz","source":"lexicon"},"#
            + #"{"text":"read","span":[8,12],"phonemes":"ɹˈɛd","source":"lexicon","homograph":"read_past"},"#
            + #"{"text":"blorptack","span":[13,22],"phonemes":"blˌɔɹptˈæk","source":"letters"},"#
            + #"{"text":"Mynah","span":[24,29],"phonemes":"mˈInə","source":"user"}]"#
        #expect(ending.manner == .exit(0))
        #expect(ending.text.contains(tokens), "\(ending.text)")
    }

    @Test func `asks espeak-ng about other languages, and guesses which it is`() throws {
        let text = "Das ist ein kleines Haus in der Nähe von Berlin."
        let german = try sandbox.mynah(["phonemes", "--lang", "de", text])
        #expect(german == Ending(.exit(0), output: "das ɪst In klˈInəs hˈWs ɪn dɛɾ nˈɛːə fɔn bɛɾlˈiːn.\n"))
        #expect(try sandbox.mynah(["phonemes", "--lang", "auto", text]) == german)
    }

    @Test func `says what is wrong with a lexicon`() throws {
        try sandbox.write("fine /faɪn/\nbroken\n", to: "bad.txt")
        let ending = try sandbox.run("phonemes --lexicon bad.txt hello")
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.hasPrefix("mynah: bad.txt, line 2, column 1: "), "\(ending.errors)")
    }

    @Test func `names the data that is missing`() throws {
        let ending = try sandbox.run("phonemes hello", ["MYNAH_DATA": sandbox.folder])
        #expect(ending.manner == .exit(1))
        #expect(ending.errors.contains("there is no English/lexicon-us.bin"), "\(ending.errors)")
    }
}
