import CFlite
import Glibc
import MynahSynthesis

/// A voice of flite's whose library is loaded.
struct FliteVoice {
    /// Lives as long as the process: flite keeps it, and we never unload its library.
    let handle: UnsafeMutablePointer<cst_voice>

    /// Loads the voice `description` from `libraries`.
    ///
    /// Each of the four libraries has 0.5 MB to relocate, and a process speaks with one of them. Linked, the four cost a program
    /// that does nothing else 2.4 ms to start; opening one costs 1.4 ms, and a program that never speaks 0.9 ms.
    init(_ description: FliteVoiceDescription, from libraries: FliteLibraries) throws(SynthesisError) {
        guard let library = libraries.open(description.library), let symbol = dlsym(library, description.function)
        else {
            throw description.unavailable(cause: dlerror().map { String(cString: $0) } ?? "No reason given.")
        }
        let register = unsafeBitCast(symbol, to: Register.self)
        // A voice's function makes the voice when first called and keeps it in a global variable, with no lock of its own.
        guard let voice = FliteLock.shared.locked(during: { register(nil) }) else {
            throw description.unavailable(cause: "\(description.function) returned no voice.")
        }
        handle = voice
    }

    private typealias Register = @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutablePointer<cst_voice>?
}
