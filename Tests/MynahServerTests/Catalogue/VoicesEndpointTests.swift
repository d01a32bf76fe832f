import MynahServing
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

struct VoicesEndpointTests {
    private let server: RunningSpeechServer

    init() throws {
        let mixing = MixingDouble()
        server = try RunningSpeechServer(
            { $0.voices = mixing },
            engines: {
                EngineRegistry([
                    VoicedEngine("kokoro", ["af_bella": "en-US", "af_sky": "en-US", "bm_lewis": "en-GB"]),
                    VoicedEngine("espeak", ["espeak-cmn": "cmn", "espeak-de": "de"]),
                ])
            }
        )
    }

    private func get(_ path: String) -> RunningSpeechServer.Answer { server.ask("GET", "/v1/audio/voices" + path) }

    @Test func `is called by its id, and has a title for people`() {
        #expect(
            get("/af_bella").body
                == #"{"id":"af_bella","name":"af_bella","title":"Title of af_bella","language":"en-US","#
                + #""languages":["en-US"],"gender":"female","engine":"kokoro","object":"voice"}"#
        )
        #expect(get("").body.contains(#"{"id":"af_sky","name":"af_sky","title":"Title of af_sky""#))
    }

    /// What is asked, and which voices are listed.
    @Test(
        arguments: [
            ("language=en", ["af_bella", "af_sky", "bm_lewis"]), ("language=en-GB", ["bm_lewis"]),
            ("language=en-AU", []),
            ("language=zh", ["espeak-cmn"]), ("gender=FEMALE", ["af_bella", "af_sky"]),
            ("engine=espeak", ["espeak-cmn", "espeak-de"]),
            ("id=af_sky", ["af_sky"]), ("id=af", []), ("name=TITLE%20of%20af", ["af_bella", "af_sky"]),
            ("name=lewis", ["bm_lewis"]),
        ] as [(String, [String])]
    )
    func `lists those that are asked for`(query: String, names: [String]) {
        let list = names.map { "\"\($0)\"" }.joined(separator: ",")
        #expect(get("?legacy=true&\(query)").body == "{\"voices\":[\(list)]}")
    }

    @Test(arguments: [("gender=femal", "female"), ("engine=kokroo", "kokoro")])
    func `says what a filter can be`(query: String, near: String) {
        let answer = get("?\(query)")
        #expect(answer.status == 400 && answer.body.contains(#""nearest":"\#(near)""#), "\(answer.body)")
    }

    @Test func `a mixture is called as it is asked for, if all its voices are there`() {
        let mixture = get("/af_bella+af_sky")
        #expect(mixture.status == 200 && mixture.body.hasPrefix(#"{"id":"af_bella+af_sky","name":"af_bella+af_sky""#))
        #expect(get("/af_bella+nobody").status == 404 && get("/nobody").status == 404)
    }

    @Test func `says that a voice speaks for another`() throws {
        let server = try RunningSpeechServer()
        let answer = server.ask("GET", "/v1/audio/voices/alloy")
        #expect(answer.status == 200 && answer.field("X-Mynah-Warning")?.contains("'silent' speaks instead") == true)
    }
}
