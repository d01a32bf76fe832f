import MynahHTTP
import MynahJSON
import MynahPhonemes
import MynahText

/// Answers how texts are read, and how they sound.
enum TextEndpoints {
    static let routes: [Route] = [
        .post("/v1/text/normalize", "Writes a text out as it is spoken.", TextBody.self) { visit, body in
            try await visit.answer(.ok, "application/json", try await TextReport(house: visit.house).normalized(body))
        }
        .giving(
            "application/json",
            "The text in words, each with where it comes from, and why all else is not heard.",
            .normalized
        )
        .grouped("Text"),
        .post("/v1/text/phonemes", "Writes down how a text sounds.", TextBody.self) { visit, body in
            try await visit.answer(.ok, "application/json", try await TextReport(house: visit.house).phonemes(body))
        }
        .giving(
            "application/json",
            "The sounds in Kokoro's signs and in IPA, of the whole and of each word.",
            .phonemes
        )
        .grouped("Text"),
    ]
}
