import Testing

@testable import MynahText

struct NearestTests {
    private let words = ["voice", "voices", "speed", "say", "sample-rate", "stdout"]

    @Test(arguments: [
        ("voise", "voice"), ("voics", "voice"), ("voicess", "voices"), ("SPEED", "speed"), ("psede", "speed"),
        ("sya", "say"), ("samplerate", "sample-rate"), ("sdtout", "stdout"), ("voic", "voice"),
    ])
    func `finds the word that was meant`(written: String, meant: String) {
        #expect(nearest(to: written, in: words) == meant)
    }

    @Test(arguments: ["", "x", "loudness", "zzzzz", "man", String(repeating: "voice", count: 1000)])
    func `finds nothing where nothing is close`(written: String) {
        #expect(nearest(to: written, in: words) == nil)
    }

    @Test func `takes the first of two that are as close`() {
        #expect(nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    }

    @Test func `counts two swapped letters as one slip`() {
        #expect(nearest(to: "ab1", in: ["ba1"]) == "ba1")
    }
}
