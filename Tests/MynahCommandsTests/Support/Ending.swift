import Glibc

/// How a program ended and what it wrote.
struct Ending: Equatable, CustomStringConvertible {
    /// How a program can end.
    enum Manner: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// How it ended.
    let manner: Manner
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let errors: String

    /// An ending to compare with: text on standard output.
    init(_ manner: Manner, output: String = "", errors: String = "") {
        self.init(manner, bytes: Array(output.utf8), errors: errors)
    }

    /// An ending to compare with: bytes on standard output.
    init(_ manner: Manner, bytes: [UInt8], errors: String = "") {
        self.manner = manner
        self.output = bytes
        self.errors = errors
    }

    /// What it wrote to standard output, as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    var description: String {
        let shown = output.count > 2_000 ? "\(output.count) bytes" : text
        return "\(manner), output: \(shown), errors: \(errors)"
    }

    /// The manner of ending that `waitpid` tells by `status`.
    static func manner(ofWaitStatus status: Int32) -> Manner {
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
}
