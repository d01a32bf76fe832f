import MynahKokoro
import MynahSynthesis
import MynahTesting
import Testing

struct VoiceExpressionTests {
    private let names = ["af_heart", "af_bella", "af_sky", "am_puck"]

    private static let weighted: [(text: String, weights: [String: Double])] = [
        ("af_heart", ["af_heart": 1.0]),
        ("af_heart(3)", ["af_heart": 1.0]),
        ("af_bella(2)+af_sky(1)", ["af_bella": 0.666_666_666_7, "af_sky": 0.333_333_333_3]),
        ("af_heart*0.7+am_puck*0.3", ["af_heart": 0.7, "am_puck": 0.3]),
        ("af_heart-am_puck", ["af_heart": 0.5, "am_puck": -0.5]),
        ("af_heart(3)-am_puck(1)", ["af_heart": 0.75, "am_puck": -0.25]),
        ("af_heart,am_puck", ["af_heart": 0.5, "am_puck": 0.5]),
        (" af_heart ( 1 ) + am_puck * 3 ", ["af_heart": 0.25, "am_puck": 0.75]),
        ("af_heart+am_puck(0)", ["af_heart": 1, "am_puck": 0.0]),
    ]

    @Test(arguments: VoiceExpressionTests.weighted)
    func `reads voices and their weights`(text: String, weights: [String: Double]) throws {
        let parts = try VoiceExpression(text, names: names).parts
        #expect(parts.map(\.name).sorted() == weights.keys.sorted())
        for part in parts { #expect(abs(part.weight - (weights[part.name] ?? 9)) < 1e-9) }
    }

    @Test(arguments: [
        ("af_hart", "Kokoro has no voice 'af_hart'. Did you mean 'af_heart'? 'mynah voices' lists all."),
        (
            "af_sky+af_bela(2)",
            "Kokoro has no voice 'af_bela' of 'af_sky+af_bela(2)'. Did you mean 'af_bella'? 'mynah voices' lists all."
        ),
        ("nobody", "Kokoro has no voice 'nobody'. 'mynah voices' lists all."),
        ("", #"The voice "" cannot be read: a voice is missing at byte 0."#),
        ("af_sky+", #"The voice "af_sky+" cannot be read: a voice is missing at byte 7."#),
        ("af_sky(2", #"The voice "af_sky(2" cannot be read: a bracket is not closed."#),
        ("af_sky(x)", #"The voice "af_sky(x)" cannot be read: a weight is a number from 0 to 100, such as 0.5."#),
        ("af_sky*1000", #"The voice "af_sky*1000" cannot be read: a weight is a number from 0 to 100, such as 0.5."#),
        ("af_sky*1.2.3", #"The voice "af_sky*1.2.3" cannot be read: a weight is a number from 0 to 100, such as 0.5."#),
        ("af_sky(0)", #"The voice "af_sky(0)" cannot be read: all weights are 0; give one voice a weight above 0."#),
        (
            "af_sky/af_bella",
            #"The voice "af_sky/af_bella" cannot be read: write '+', '-' or ',' between voices, "#
                + "and a weight as 'name(2)' or 'name*0.5'."
        ),
        (
            "af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky",
            #"The voice "af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky,af_sky" cannot be read: "#
                + "it names more than 8 voices."
        ),
    ])
    func `says what is wrong, and what was probably meant`(text: String, message: String) {
        #expect(throws: SynthesisError(.unknownVoice, message)) { try VoiceExpression(text, names: names) }
    }

    @Test func `mixes rows by the weights`() throws {
        var voices = NumberedVoices()
        let pack = try VoiceExpression("af_heart*0.75+am_puck*0.25", names: voices.names).pack(from: &voices)
        #expect(pack.row(forSigns: 7)[0] == 7)
        #expect(pack.row(forSigns: 7)[255] == 0.75 * 1 + 0.25 * 4)
        #expect(try VoiceExpression("af_sky", names: voices.names).pack(from: &voices) == voices.pack(named: "af_sky"))
    }

    @Test(arguments: ["af_bella(2)+af_sky(1)", "af_heart*0.7+am_puck*0.3", "af_heart-af_sky", "a,b"])
    func `can be a voice's name`(text: String) { #expect(Voice.Name(text)?.text == text) }

    @Test(arguments: 0..<FuzzRounds.count(usual: 300))
    func `takes any bytes`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let bytes = random.mutation(
            of: Array("af_bella(2)+af_sky*1.5-af_heart,am_puck".utf8),
            marks: Array("+-*,().09".utf8)
        )
        let parts = try? VoiceExpression(String(decoding: bytes, as: UTF8.self), names: names).parts
        let sum = parts?.reduce(0) { $0 + abs($1.weight) } ?? 1
        #expect(abs(sum - 1) < 1e-9)
    }
}
