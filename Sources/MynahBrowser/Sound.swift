import MynahAudio

/// Resamples one channel of 32-bit floats from one rate to another, both in samples a second.
@_expose(wasm, "mynah_resample")
@c(mynah_resample)
public func resample(
    _ start: UnsafeRawPointer,
    _ count: UInt32,
    _ from: UInt32,
    _ to: UInt32
) -> UnsafeMutableRawPointer {
    guard let source = SampleRate(hertz: Int(from)) else { return unsupportedRate(from) }
    guard let target = SampleRate(hertz: Int(to)) else { return unsupportedRate(to) }
    var resampler = Resampler(from: source, to: target)
    let samples = resampler.process(samples(at: start, count: count))
    return Reply.numbers(samples + resampler.finish())
}

/// Makes a WAV file of 16-bit samples from one channel of 32-bit floats.
@_expose(wasm, "mynah_write_wav")
@c(mynah_write_wav)
public func writeWAV(_ start: UnsafeRawPointer, _ count: UInt32, _ hertz: UInt32) -> UnsafeMutableRawPointer {
    guard let rate = SampleRate(hertz: Int(hertz)) else { return unsupportedRate(hertz) }
    return Reply.numbers(WAVWriter.file(AudioBuffer(samples: samples(at: start, count: count), rate: rate)))
}

/// Reads a WAV file: the samples of its channels' mix, 32-bit floats, behind their rate as a UInt32.
@_expose(wasm, "mynah_read_wav")
@c(mynah_read_wav)
public func readWAV(_ start: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
    do throws(AudioError) {
        let audio = try WAVReader.read(bytes(at: start, count: count))
        return Reply.numbers([UInt32(audio.rate.hertz)] + audio.samples.map { $0.bitPattern })
    } catch {
        return Reply.failure(error.message)
    }
}

private func unsupportedRate(_ hertz: UInt32) -> UnsafeMutableRawPointer {
    let rates = SampleRate.supported
    return Reply.failure("Mynah works at \(rates.lowerBound) to \(rates.upperBound) samples a second, not at \(hertz).")
}
