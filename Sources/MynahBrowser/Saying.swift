import MynahKokoro
import MynahPhonemes
import MynahSynthesis
import MynahText

/// A text as `mynah_kokoro_say` is given it: the number of bytes of the voice's name and of a lexicon, both UInt32, then these bytes, and
/// behind them the text, all in UTF-8.
struct Saying {
    private let voice: Voice.Name
    private let lexicon: [UInt8]
    private let text: SourceText

    /// Takes a saying apart; `nil` where bytes are missing or the name cannot be a voice's.
    init?(_ start: UnsafeRawPointer, _ count: UInt32) {
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
        guard bytes.count >= 8 else { return nil }
        let name = Int(bytes.loadUnaligned(as: UInt32.self))
        let lexicon = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        guard name <= bytes.count - 8, lexicon <= bytes.count - 8 - name else { return nil }
        guard let voice = Voice.Name(String(decoding: bytes[8..<8 + name], as: UTF8.self)) else { return nil }
        self.voice = voice
        self.lexicon = Array(bytes[8 + name..<8 + name + lexicon])
        text = SourceText(Array(bytes[(8 + name + lexicon)...]))
    }

    /// What is asked of the engine, in the language of the voice.
    func request(speed: Speed, voices: [Voice]) throws(SynthesisError) -> SpeechRequest {
        let language = voice.voice(among: voices)?.languages.first ?? LanguageTag("en-US")!
        var request = SpeechRequest(text: text, voice: voice, language: language, speed: speed)
        guard !lexicon.isEmpty else { return request }
        do throws(MarkupError) {
            request.lexicons = [try UserLexicon(lexicon, accent: Accent(nearest: language))]
            return request
        } catch {
            throw SynthesisError(
                .inputFailed,
                "The lexicon, line \(error.line), column \(error.column): \(error.message)"
            )
        }
    }
}

/// Speaks a text (see `Saying`) as English that was opened is read, with one of the model's voices or a mixture of them.
///
/// The reply: how many samples and how many words there are and the bytes of the warnings, three UInt32; the samples as 32-bit floats; for
/// each word its first byte of the text, the byte behind its last, its first sample, and the sample behind its last, as UInt32; then the
/// warnings in UTF-8, a line each.
@_expose(wasm, "mynah_kokoro_say")
@c(mynah_kokoro_say)
public func sayKokoro(
    _ start: UnsafeRawPointer,
    _ count: UInt32,
    _ model: UnsafeRawPointer,
    _ english: UnsafeRawPointer,
    _ speed: Float
) -> UnsafeMutableRawPointer {
    let speaker = Unmanaged<Speaker>.fromOpaque(model).takeUnretainedValue()
    let english = Unmanaged<English>.fromOpaque(english).takeUnretainedValue()
    guard let saying = Saying(start, count) else {
        return Reply.failure("The voice's name is no name, or bytes of the text are missing.")
    }
    guard let speed = Speed(Double(speed)) else { return Reply.failure("A speed is from 0.25 to 4.") }
    do throws(SynthesisError) {
        return Reply.numbers(try speaker.say(saying, speed: speed, as: english.pronouncer).bytes)
    } catch {
        return Reply.failure(error.message)
    }
}
