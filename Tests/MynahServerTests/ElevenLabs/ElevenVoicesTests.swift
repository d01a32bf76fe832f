import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

/// What ElevenLabs' clients are told beside speech.
@Suite struct ElevenVoicesTests {
    private static func voice(_ name: String, _ title: String) -> Voice {
        Voice(
            name: Voice.Name(name)!,
            title: title,
            languages: [LanguageTag("en-US")!],
            gender: .female,
            engine: EngineName("silent")
        )
    }

    private static let voices = [voice("anna", "Anna"), voice("berta", "Berta"), voice("carla", "Carla")]

    @Test func `lists all on one page, and fewer where fewer are wanted`() throws {
        var query = ElevenVoicesQuery()
        let all = try query.page(of: Self.voices)
        #expect(all.voices == Self.voices && all.total == 3 && all.next == nil)
        var reading = RequestReading()
        query = try ElevenVoicesQuery(JSONBody.value(of: Array(#"{"page_size":2}"#.utf8)), &reading)
        let first = try query.page(of: Self.voices)
        #expect(first.voices.map(\.title) == ["Anna", "Berta"] && first.total == 3 && first.next == "berta")
        query.after = first.next
        let second = try query.page(of: Self.voices)
        #expect(second.voices.map(\.title) == ["Carla"] && second.next == nil)
        query.after = "nobody"
        #expect(throws: APIError.self) { try query.page(of: Self.voices) }
    }

    @Test func `finds voices`() throws {
        var query = ElevenVoicesQuery()
        query.search = "BERT"
        #expect(try query.page(of: Self.voices).voices.map(\.title) == ["Berta"])
        query.search = "en-us"
        #expect(try query.page(of: Self.voices).total == 3)
        query.category = "cloned"
        #expect(try query.page(of: Self.voices).total == 0)
    }

    /// Requests of ElevenLabs' clients, and what is in the answer.
    static let requests: [(String, Int, String)] = [
        ("/v1/voices/silent", 200, #"{"voice_id":"silent","name":"#),
        ("/v1/voices/nobody", 404, #""detail":{"status":"unknown_voice","message":"#),
        ("/v1/voices/silent/settings", 200, #""speed":1}"#),
        ("/v1/voices/settings/default", 200, #"{"stability":0.5,"similarity_boost":0.75,"#),
        ("/v2/voices?page_size=1", 200, #""has_more":false,"total_count":1,"next_page_token":null}"#),
        ("/v2/voices?page_size=0", 400, #""code":"value_not_allowed""#),
        ("/v1/user", 200, #""subscription":{"tier":"self_hosted","#),
        ("/v1/user/subscription", 200, #""character_count":0,"#),
        ("/v1/history", 200, #"{"history":[],"last_history_item_id":null,"has_more":false}"#),
    ]

    @Test(arguments: requests)
    func `answers what is asked beside speech`(path: String, status: Int, part: String) throws {
        let answer = try RunningSpeechServer().ask("GET", path)
        #expect(answer.status == status && answer.body.contains(part), "\(answer.body)")
    }

    @Test func `lists ElevenLabs' models to its clients, with the languages of the voices behind them`() throws {
        let body = try RunningSpeechServer().ask("GET", "/v1/models", ["xi-api-key: x"]).body
        #expect(body.hasPrefix(#"[{"model_id":"eleven_multilingual_v2","name":"eleven_multilingual_v2","#), "\(body)")
        #expect(body.contains(#""languages":[{"language_id":"#))
    }

    @Test func `speaks dialogues`() async throws {
        let server = try RunningSpeechServer()
        let turns = #"[{"text":"One.","voice_id":"silent"},{"text":"Two.","voice_id":"21m00Tcm4TlvDq8ikWAM"}]"#
        let path = "/v1/text-to-dialogue?output_format=pcm_24000"
        let whole = server.ask("POST", path, body: #"{"inputs":\#(turns),"model_id":"eleven_v3","seed":1}"#)
        #expect(whole.status == 200 && whole.field("Content-Type") == "audio/pcm" && whole.bytes.count > 1_000)
        #expect(whole.field("X-Mynah-Warning")?.hasPrefix("ElevenLabs' voice '21m00Tcm4TlvDq8ikWAM'") == true)
        let path2 = "/v1/text-to-dialogue/stream?output_format=pcm_24000"
        let streamed = server.ask("POST", path2, body: #"{"inputs":\#(turns),"seed":1}"#)
        #expect(streamed.status == 200 && streamed.bytes == whole.bytes)
        let wrong = server.ask("POST", path, body: #"{"inputs":[{"text":"One."}]}"#)
        #expect(wrong.status == 400 && wrong.body.contains(#""detail":{"status":"missing_field""#), "\(wrong.body)")
        await server.end()
    }
}
