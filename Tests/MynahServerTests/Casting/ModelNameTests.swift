import MynahHTTP
import Testing

@testable import MynahServer

@Suite struct ModelNameTests {
    /// Names, and what they mean where Kokoro is and where it is not.
    static let meanings: [(String, ModelName, ModelName)] = [
        ("tts-1", .best, .best), ("TTS-1-HD", .best, .best), ("gpt-4o-mini-tts-2025-12-15", .best, .best),
        ("kokoro", .engine("kokoro"), .best), ("hexgrad/Kokoro-82M", .engine("kokoro"), .best),
        ("flite", .engine("flite"), .engine("flite")),
    ]

    @Test(arguments: meanings)
    func `knows the names that clients use`(name: String, with: ModelName, without: ModelName) throws {
        #expect(try ModelName(name, engines: ["kokoro", "flite"]) == with)
        #expect(try ModelName(name, engines: ["flite"]) == without)
    }

    @Test func `refuses others, and names the nearest`() {
        let error = #expect(throws: APIError.self) { try ModelName("tts1", engines: ["flite"]) }
        #expect(error?.status == .notFound && error?.nearest == "tts-1" && error?.code == "model_not_found")
    }
}
