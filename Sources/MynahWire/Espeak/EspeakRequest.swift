/// What is asked of `mynah-espeak`.
package enum EspeakRequest: Hashable, Sendable {
    /// The longest text of one request, in bytes of UTF-8.
    package static let maximumText = 1 << 20
    /// The longest payload of a request, in bytes.
    package static let maximumPayload = maximumText + 4096

    /// Tell the voices and variants that there are; answered by `.voices`.
    case voices
    /// Speak; answered by samples and marks, then `.done` or `.failed`.
    case speak(EspeakUtterance)
    /// Give the sounds of texts; answered by `.transcribed` or `.failed`.
    case transcribe(EspeakTranscription)
    /// Stop speaking; the utterance ends with `.done` soon. Ignored while nothing is spoken.
    case cancel

    /// The request as it goes through the pipe.
    package var frame: Frame {
        switch self {
        case .voices: return Frame(kind: 1)
        case .speak(let utterance):
            var writer = ByteWriter(capacity: utterance.text.utf8.count + 64)
            writer.write(utterance.voice)
            writer.write(utterance.wordsPerMinute)
            writer.write(utterance.text)
            return Frame(kind: 2, payload: writer.bytes)
        case .cancel: return Frame(kind: 3)
        case .transcribe(let transcription):
            var writer = ByteWriter()
            transcription.write(to: &writer)
            return Frame(kind: 4, payload: writer.bytes)
        }
    }

    /// Reads a request.
    package init(_ frame: Frame) throws(WireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case 1: self = .voices
        case 2:
            let voice = try reader.text()
            self = .speak(
                EspeakUtterance(voice: voice, wordsPerMinute: try reader.integer(), text: try reader.text())
            )
        case 3: self = .cancel
        case 4: self = .transcribe(try EspeakTranscription(from: &reader))
        default: throw WireError(.unknownValue, "\(frame.kind) is no request.")
        }
        try reader.finish()
    }
}
