import MynahKokoro
import MynahTensors

/// Opens a Kokoro model in GGUF: bytes from `mynah_allocate`, which are Mynah's from then on. `precision` is 0 for exact, 1 for fast, 2
/// for compact. The reply is the model's number for `mynah_kokoro_speak` and the samples in a second, both UInt32.
@_expose(wasm, "mynah_kokoro_open")
@c(mynah_kokoro_open)
public func openKokoro(_ start: UnsafeRawPointer, _ count: UInt32, _ precision: UInt32) -> UnsafeMutableRawPointer {
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
    let precisions = KokoroPrecision.allCases
    guard precision < precisions.count else {
        bytes.deallocate()
        return Reply.failure("A precision is 0 (exact), 1 (fast) or 2 (compact), not \(precision).")
    }
    do throws(ModelFileError) {
        let speaker = try Speaker(model: bytes, precision: precisions[Int(precision)])
        let number = UInt32(UInt(bitPattern: Unmanaged.passRetained(speaker).toOpaque()))
        return Reply.numbers([number, UInt32(speaker.sampleRate)])
    } catch {
        return Reply.failure(error.message)
    }
}

/// Speaks tokens: their number as UInt32, the tokens as UInt32, then the row of a voice as 32-bit floats. The reply is samples.
@_expose(wasm, "mynah_kokoro_speak")
@c(mynah_kokoro_speak)
public func speakKokoro(
    _ start: UnsafeRawPointer,
    _ count: UInt32,
    _ model: UnsafeRawPointer,
    _ speed: Float
) -> UnsafeMutableRawPointer {
    let speaker = Unmanaged<Speaker>.fromOpaque(model).takeUnretainedValue()
    guard let (tokens, style) = utterance(start, count), speaker.knows(tokens, style) else {
        return Reply.failure("The model does not know these tokens, or the voice is not one of its own.")
    }
    guard speed >= 0.25, speed <= 4 else { return Reply.failure("A speed is from 0.25 to 4.") }
    do throws(Interruption) {
        if let samples = try speaker.speak(tokens, style: style, speed: speed) { return Reply.numbers(samples) }
        return Reply.failure("The model gives no numbers for this. It is damaged: download it again.")
    } catch {
        return Reply.failure("Speaking was stopped.")
    }
}

/// Closes a model, whose number means nothing from then on.
@_expose(wasm, "mynah_kokoro_close")
@c(mynah_kokoro_close)
public func closeKokoro(_ model: UnsafeRawPointer) {
    Unmanaged<Speaker>.fromOpaque(model).release()
}

/// Tokens and the row of a voice, as `mynah_kokoro_speak` takes them; `nil` where there are fewer bytes than tokens.
private func utterance(_ start: UnsafeRawPointer, _ count: UInt32) -> (tokens: [Int], style: [Float])? {
    let numbers = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt32.self), count: Int(count) / 4)
    guard let tokens = numbers.first, Int(tokens) < numbers.count else { return nil }
    let behind = 1 + Int(tokens)
    return (numbers[1..<behind].map { Int($0) }, numbers[behind...].map { Float(bitPattern: $0) })
}
