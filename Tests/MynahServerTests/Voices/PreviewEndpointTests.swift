import MynahServing
import Testing

@testable import MynahServer

/// Voices that say what they sound like.
struct PreviewEndpointTests {
    private static let path = "GET /v1/audio/voices/silent/preview"

    @Test func `makes a clip once, and lets the client keep it`() async throws {
        let server = try ServingServer()
        let first = server.ask(Self.path + "?format=wav")
        #expect(first.status == 200 && first.fields["content-type"] == "audio/wav")
        #expect(first.fields["cache-control"] == "private, max-age=3600" && first.fields["vary"] == "Accept")
        let tag = try #require(first.fields["etag"])
        #expect(server.ask(Self.path + "?format=wav").body == first.body)
        let held = server.ask(Self.path + "?format=wav", ["If-None-Match: \(tag)"])
        #expect(held.status == 304 && held.body == "" && held.fields["etag"] == tag)
        #expect(server.service.statistics.accepted == 1)
        #expect(server.ask(Self.path + "?format=wav&speed=2").fields["etag"] != tag)
        #expect(server.service.statistics.accepted == 2)
        await server.end()
    }

    @Test(arguments: [
        ("", "audio/flac", "audio/flac"), ("", "text/html, audio/wav;q=0.5", "audio/wav"), ("", "*/*", "audio/mpeg"),
        ("?format=pcm", "audio/flac", "audio/pcm"),
    ])
    func `speaks in the format that the query or Accept names`(query: String, accept: String, type: String) async throws
    {
        let server = try ServingServer()
        #expect(server.ask(Self.path + query, ["Accept: \(accept)"]).fields["content-type"] == type)
        await server.end()
    }

    @Test(arguments: [("nobody", "", 404), ("silent", "?format=gif", 400), ("silent", "?speed=9", 400)])
    func `says what is wrong`(voice: String, query: String, status: Int) async throws {
        let server = try ServingServer()
        #expect(server.ask("GET /v1/audio/voices/\(voice)/preview\(query)").status == status)
        await server.end()
    }
}
