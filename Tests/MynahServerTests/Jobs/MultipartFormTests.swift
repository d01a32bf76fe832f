import MynahCodecs
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahServer

@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=\"xyz\""

    private static func form(_ parts: (head: String, body: String)...) -> [UInt8] {
        let texts = parts.map { "--xyz\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.body)\r\n" }
        return Array((texts.joined() + "--xyz--\r\n").utf8)
    }

    @Test func `reads fields and files`() throws {
        let bytes = Self.form(
            ("name=\"voice\"", "slt"),
            ("filename=\"a \\\"b\\\".md\"; name=file\r\nContent-Type: text/markdown", "# One\r\n--xy\r\n\r\nTwo"),
            ("name=empty", "")
        )
        let parts = try MultipartForm(Array("preamble\r\n".utf8) + bytes, type: Self.type).parts
        #expect(parts.map(\.name) == ["voice", "file", "empty"])
        #expect(parts.map(\.fileName) == [nil, "a \"b\".md", nil])
        #expect(parts.map { String(decoding: $0.body, as: UTF8.self) } == ["slt", "# One\r\n--xy\r\n\r\nTwo", ""])
    }

    @Test func `makes of a form what JSON would have said`() throws {
        let form = Self.form(
            ("name=speed", "1.5"),
            ("name=silence", #"{"start":1}"#),
            ("name=bit_rate", "64k"),
            ("name=file; filename=Book.MD", "\u{FEFF}# One")
        )
        var reading = RequestReading()
        let body = try SpeechBody(JobForm(MultipartForm(form, type: Self.type)).json, &reading)
        #expect(body.input == "# One" && body.inputFormat == .markdown && body.speed.factor == 1.5)
        #expect(body.silence.start?.duration == .seconds(1) && body.bitRate?.bitsPerSecond == 64_000)
    }

    @Test(arguments: [
        ("multipart/form-data", "--xyz--", "its Content-Type names no boundary"),
        (type, "", "its boundary is nowhere in it"),
        (
            type, "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nabc",
            "its last part has no end; was it cut off?"
        ),
        (type, "--xyz\r\nContent-Type: text/plain\r\n\r\nabc\r\n--xyz--", "a part has no name"),
        (type, "--xyzabc", "a part does not begin as one"),
        (type, "--xyz\r\nContent-Disposition: form-data; name=a", "what stands above a part is too long or has no end"),
    ])
    func `says what is broken`(type: String, body: String, reason: String) {
        let error = #expect(throws: APIError.self) { try MultipartForm(Array(body.utf8), type: type) }
        #expect(error?.message == "The form cannot be read: \(reason).")
    }

    @Test func `has an end to parts and heads`() {
        let part = "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n"
        let many = Array((String(repeating: part, count: MultipartForm.mostParts + 1) + "--xyz--").utf8)
        #expect(throws: APIError.self) { try MultipartForm(many, type: Self.type) }
        let long = Self.form((head: "name=a\r\nX: " + String(repeating: "x", count: 9_000), body: "a"))
        #expect(throws: APIError.self) { try MultipartForm(long, type: Self.type) }
    }

    @Test func `survives what nobody meant to send`() {
        let bytes = Self.form(("name=\"a\"", "b\r\n\r\n"), ("name=file; filename=\"c\\\\\"", "--xyz-"))
        var random = SeededRandom(seed: 11)
        var read = 0
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            let broken = random.mutation(of: bytes, marks: Array("-\r\n\";=xyz".utf8))
            if let form = try? MultipartForm(broken, type: Self.type) { read += form.parts.count > 0 ? 1 : 0 }
        }
        #expect(read > 0)
    }
}
