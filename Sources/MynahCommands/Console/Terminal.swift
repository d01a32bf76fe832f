import Glibc
import Mynah
import MynahSynthesis

/// The terminal, or what stands in its place.
enum Terminal {
    /// Whether somebody looks at `descriptor`.
    static func isAttached(to descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The characters that fit in a line, from 40 to 120; `nil` where nobody looks.
    static func width(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isAttached(to: descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return min(max(Int(size.ws_col), 40), 120)
    }

    /// Keeps the numbers of standard streams that are closed from being given to files, so that no message lands in one.
    ///
    /// Reading a closed standard input and writing to a closed standard output still fail; standard error swallows all.
    static func reserveStandardStreams() {
        let modes = [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        for (descriptor, mode) in modes where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is the one that is missing: those below it were there, or are by now.
            _ = open("/dev/null", mode)
        }
    }

    /// Writes text, all of it.
    static func write(_ text: String, to descriptor: Int32) throws(SynthesisError) {
        let name = descriptor == STDOUT_FILENO ? "standard output" : "standard error"
        try DescriptorOutput(descriptor, name: name).write(Array(text.utf8))
    }

    /// Tells a person what is wrong, on standard error; lost where nobody reads that.
    static func complain(_ message: String) {
        try? write("mynah: \(message)\n", to: STDERR_FILENO)
    }
}
