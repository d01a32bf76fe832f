import Glibc
import MynahAudio
import MynahFlite
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

/// Random text, the same on every run; `MYNAH_FUZZ_ROUNDS` asks for more of it than the 150 rounds of an ordinary run.
struct FliteFuzzTests {
    @Test func `survives random text and marks it in order`() throws {
        var engine = FliteEngine()
        var random = SeededRandom(seed: 20_260_101)
        for _ in 0..<Self.rounds {
            let text = Self.text(using: &random)
            let heard = try engine.hear(text, voice: "kal16")
            let length = engine.sampleRate.duration(ofSamples: heard.samples.count)
            let isSound = heard.samples.allSatisfy { abs($0) <= 1 } && heard.marks.allSatisfy { $0.end <= length }
            let isOrdered = zip(heard.words, heard.words.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
            #expect(isSound && isOrdered, "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        String(repeating: "%", count: 10_000), String(repeating: "'s", count: 5_000),
        String(repeating: "-", count: 10_000) + "1", "a" + String(repeating: ")", count: 5_000),
        String(repeating: "(", count: 5_000) + "a", "1" + String(repeating: "/", count: 3_000) + "2",
        "$" + String(repeating: ",", count: 900), "2.5kg ,5kg 1,,5kg 1.2.3.4 $1.5 $,1.23 0/0 1-- --1 1e e1 1e+ %%",
    ])
    func `survives endless and broken tokens`(text: String) throws {
        var engine = FliteEngine()
        _ = try engine.hear(text, voice: "kal16")
    }

    private static let rounds = getenv("MYNAH_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 150

    private static let alphabets: [[Character]] = [
        Array("0123456789"), Array("0123456789.,-/:%$kgmlb"), Array("abcdefghijklmnopqrstuvwxyz'"),
        Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ."), Array("XVI"), Array("-'’“”—–….,;:?!()[]{}<>"),
        Array((1..<127).map { Character(Unicode.Scalar(UInt8($0))) }), Array("éüßŁœ½€漢字🦜\u{301}\u{200D}\0\n"),
    ]

    private static func text(using random: inout SeededRandom) -> String {
        let words = (0..<Int.random(in: 1...10, using: &random)).map { _ in
            let alphabet = alphabets.randomElement(using: &random)!
            return String(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
            )
        }
        return words.joined(separator: " ")
    }
}

/// SplitMix64.
private struct SeededRandom: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
