import Glibc

/// What the audio libraries write to standard error of their own accord while they look for devices.
///
/// On a machine without a sound card that is eighty lines, none of which a user can act on. ALSA and JACK pass each line to a
/// function that a program may set; ours do nothing.
enum AudioSystemNoise {
    /// Silences ALSA and JACK for the rest of the process, as far as PortAudio brought them along.
    static func silence() {
        set("snd_lib_error_set_handler", to: unsafeBitCast(ignoreALSA, to: UnsafeMutableRawPointer.self))
        set("jack_set_error_function", to: unsafeBitCast(ignoreJACK, to: UnsafeMutableRawPointer.self))
        set("jack_set_info_function", to: unsafeBitCast(ignoreJACK, to: UnsafeMutableRawPointer.self))
    }

    /// ALSA passes more arguments behind these, as C's `printf` takes them: a function that does not look at them does not need to
    /// declare them, neither on x86-64 nor on 64-bit ARM.
    private static let ignoreALSA: @convention(c) (UnsafePointer<CChar>?, Int32, UnsafePointer<CChar>?, Int32) -> Void =
        {
            _,
            _,
            _,
            _ in
        }

    private static let ignoreJACK: @convention(c) (UnsafePointer<CChar>?) -> Void = { _ in }

    private static func set(_ setter: String, to function: UnsafeMutableRawPointer) {
        guard let symbol = dlsym(nil, setter) else { return }
        typealias Setter = @convention(c) (UnsafeMutableRawPointer) -> Void
        unsafeBitCast(symbol, to: Setter.self)(function)
    }
}
