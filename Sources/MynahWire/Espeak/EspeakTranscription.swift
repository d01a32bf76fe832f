/// Texts whose sounds are wanted from espeak-ng.
package struct EspeakTranscription: Hashable, Sendable {
    /// The voice as espeak-ng names its file, `gmw/de`.
    package let voice: String
    /// Plain texts without NUL, together no longer than `EspeakRequest.maximumText`.
    package let texts: [String]

    package init(voice: String, texts: [String]) {
        self.voice = voice
        self.texts = texts
    }

    func write(to writer: inout ByteWriter) {
        writer.write(voice)
        writer.write(texts)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        voice = try reader.text()
        texts = try reader.texts()
    }
}
