/// What `mynah-espeak` answers.
package enum EspeakReply: Hashable, Sendable {
    /// The longest payload of a reply, in bytes.
    package static let maximumPayload = 1 << 20

    /// Why it cannot do what was asked.
    package enum Failure: UInt8, Hashable, Sendable {
        /// espeak-ng's data is missing or does not fit the library; the program ends after saying so.
        case dataMissing
        /// There is no such voice.
        case unknownVoice
        /// espeak-ng failed.
        case failed
    }

    /// It is ready; sent once, unasked, first: espeak-ng's version and the samples of a second.
    case ready(version: String, sampleRate: UInt32)
    /// The voices, and the variants that each of them can take on.
    case voices([EspeakVoice], variants: [EspeakVoice])
    /// The next samples.
    case samples([Int16])
    /// Something begins at a sample that was sent or is about to be.
    case mark(EspeakMark)
    /// The utterance is over, or was cancelled.
    case done
    /// The sounds of each text that was given, in the International Phonetic Alphabet, `^` within one sound of several letters.
    case transcribed([String])
    /// What was asked cannot be done; the text says why.
    case failed(Failure, String)

    /// The reply as it goes through the pipe.
    package var frame: Frame {
        var writer = ByteWriter()
        write(to: &writer)
        return Frame(kind: kind, payload: writer.bytes)
    }

    private var kind: UInt8 {
        switch self {
        case .ready: 1
        case .voices: 2
        case .samples: 3
        case .mark: 4
        case .done: 5
        case .failed: 6
        case .transcribed: 7
        }
    }

    private func write(to writer: inout ByteWriter) {
        switch self {
        case .ready(let version, let sampleRate):
            writer.write(version)
            writer.write(sampleRate)
        case .voices(let voices, let variants):
            Self.write(voices, to: &writer)
            Self.write(variants, to: &writer)
        case .samples(let samples): writer.write(samples)
        case .mark(let mark): mark.write(to: &writer)
        case .done: break
        case .transcribed(let texts): writer.write(texts)
        case .failed(let failure, let message):
            writer.write(failure.rawValue)
            writer.write(message)
        }
    }

    /// Reads a reply.
    package init(_ frame: Frame) throws(WireError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case 1: self = .ready(version: try reader.text(), sampleRate: try reader.integer())
        case 2: self = .voices(try Self.voices(from: &reader), variants: try Self.voices(from: &reader))
        case 3: self = .samples(try reader.samples16())
        case 4: self = .mark(try EspeakMark(from: &reader))
        case 5: self = .done
        case 6: self = .failed(try Self.failure(from: &reader), try reader.text())
        case 7: self = .transcribed(try reader.texts())
        default: throw WireError(.unknownValue, "\(frame.kind) is no reply.")
        }
        try reader.finish()
    }

    private static func write(_ voices: [EspeakVoice], to writer: inout ByteWriter) {
        writer.write(UInt32(voices.count))
        for voice in voices { voice.write(to: &writer) }
    }

    private static func voices(from reader: inout ByteReader) throws(WireError) -> [EspeakVoice] {
        var voices: [EspeakVoice] = []
        for _ in 0..<(try reader.integer(UInt32.self)) { voices.append(try EspeakVoice(from: &reader)) }
        return voices
    }

    private static func failure(from reader: inout ByteReader) throws(WireError) -> Failure {
        let number = try reader.integer(UInt8.self)
        guard let failure = Failure(rawValue: number) else {
            throw WireError(.unknownValue, "\(number) is no failure.")
        }
        return failure
    }
}
