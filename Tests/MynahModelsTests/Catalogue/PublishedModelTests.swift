import MynahFiles
import MynahHTTP
import Testing

@testable import MynahModels

/// What can be pulled.
struct PublishedModelTests {
    @Test func `knows Kokoro's voices, each with its digest`() {
        let model = PublishedModel.kokoro
        #expect(model.voices.count == 54 && model.voices.allSatisfy { $0.digest != nil })
        #expect(Set(model.voices.compactMap(\.digest)).count == 54)
        let prefixes = model.voices.reduce(into: [:]) { $0[String($1.stem.prefix(2)), default: 0] += 1 }
        let published = [
            "af": 11, "am": 9, "bf": 4, "bm": 4, "ef": 1, "em": 2, "ff": 1, "hf": 2, "hm": 2, "if": 1, "im": 1, "jf": 4,
            "jm": 1,
            "pf": 1, "pm": 2, "zf": 4, "zm": 4,
        ]
        #expect(prefixes == published)
        #expect(
            model.checkpoint.digest?.description == "496dba118d1a58f5f3db2efc88dbdc216e0483fc89fe6e47ee1f2c53f18ad1e4"
        )
    }

    @Test func `knows the Chinese Kokoro's`() {
        let model = PublishedModel.kokoroChinese
        #expect(model.voices.count == 103 && Set(model.voices.map(\.stem)).count == 103)
        #expect(model.voices.filter { $0.digest != nil }.map(\.stem) == ["zf_001", "zm_010"])
    }

    @Test(arguments: PublishedModel.all)
    func `has what it takes to speak, and names that are safe as paths`(model: PublishedModel) throws {
        #expect(model.configuration.digest != nil && model.checkpoint.digest != nil && model.checkpoint.size != nil)
        #expect(model.revision.count == 40 && model.licence == "Apache-2.0")
        #expect(model.firstVoices.allSatisfy { name in model.voices.contains { $0.stem == name && $0.digest != nil } })
        #expect(try model.voices(named: nil).prefix(2).map(\.stem) == model.firstVoices)
        let safe = "abcdefghijklmnopqrstuvwxyz0123456789_-./"
        for file in [model.configuration, model.checkpoint] + model.voices {
            #expect(
                file.path.allSatisfy { safe.contains($0) } && !file.path.contains("..") && !file.path.hasPrefix("/")
            )
        }
    }

    @Test func `picks voices in the order that speaks soonest, each once`() throws {
        let model = PublishedModel.kokoro
        #expect(
            try model.voices(named: ["zm_yunxi", "am_puck", "am_puck", "af_heart"]).map(\.stem) == [
                "af_heart", "am_puck", "zm_yunxi",
            ]
        )
    }

    @Test(arguments: [
        ("https://hub", "t", "t"), ("http://127.0.0.1:1", "t", "t"), ("http://hub", "t", nil),
        ("https://hub", nil, nil),
    ])
    func `keeps a token from connections that everybody can read`(base: String, token: String?, kept: String?) throws {
        #expect(try Hub(base, token: token, for: .kokoro).token == kept)
    }

    @Test(arguments: ["hf a", "hf\r\nX: y", "é", "\u{7F}"])
    func `refuses what is no token`(token: String) throws {
        #expect(throws: PullError.self) { _ = try Hub("https://hub", token: token, for: .kokoro) }
    }

    @Test(arguments: ["", "hub", "https://a:b@hub", "https://hub/?x", "https://hub/#x", "file:///"])
    func `refuses what is no hub`(base: String) {
        let error = #expect(throws: PullError.self) { _ = try Hub(base, token: nil, for: .kokoro) }
        #expect(error?.code == .badHub)
    }

    @Test func `asks for a file at its commit`() throws {
        let hub = try Hub("https://mirror/hf/", token: "t", for: .kokoro)
        let file = try PublishedModel.kokoro.voices(named: ["af_heart"])[0]
        let request = try hub.request(for: file, Download.Resumption(offset: 5, validator: "\"x\""))
        let address =
            "https://mirror/hf/hexgrad/Kokoro-82M/resolve/f3ff3571791e39611d31c381e3a41a3af07b4987/voices/af_heart.pt"
        #expect(request.url.description == address && request.token == "t")
        #expect(request.fields["Range"] == "bytes=5-" && request.fields["If-Range"] == "\"x\"")
        let whole = try hub.request(for: file, Download.Resumption(offset: 0, validator: nil))
        #expect(whole.fields.all.isEmpty)
    }
}
