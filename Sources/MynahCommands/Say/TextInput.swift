import Glibc
import MynahOptions
import MynahSynthesis

/// Where the text to be spoken comes from.
enum TextInput {
    case words(String)
    case file(String)
    case standardInput

    /// The longest text that is read: more than two hundred hours of speech.
    static let limit = 64 << 20

    /// Finds the one source that was named.
    init(_ options: SayOptions, for invocation: Invocation) throws(OptionsError) {
        switch (options.inputFile, options.text.isEmpty) {
        case (.some, false):
            throw invocation.usageError("TEXT and --file exclude each other")
        case (let file?, true):
            self = file.optionText == "-" ? .standardInput : .file(file.optionText)
        case (nil, false):
            self = options.text == ["-"] ? .standardInput : .words(options.text.joined(separator: " "))
        case (nil, true):
            if Terminal.isAttached(to: STDIN_FILENO) {
                throw invocation.usageError("there is no text to say: give a TEXT or a --file")
            }
            self = .standardInput
        }
    }

    /// The text as bytes.
    func read() throws(SynthesisError) -> [UInt8] {
        switch self {
        case .words(let text): return Array(text.utf8)
        case .standardInput: return try Self.contents(of: STDIN_FILENO, name: "standard input")
        case .file(let path):
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .cannotRead(path, errno) }
            defer { close(descriptor) }
            return try Self.contents(of: descriptor, name: path)
        }
    }

    private static func contents(of descriptor: Int32, name: String) throws(SynthesisError) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .cannotRead(name, errno) }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
            if bytes.count > limit { throw .tooLong(name) }
        }
    }
}

extension SynthesisError {
    static func cannotRead(_ name: String, _ number: Int32) -> SynthesisError {
        let reason = String(cString: strerror(number))
        return SynthesisError(
            .inputFailed,
            "'\(name)' cannot be read: \(reason). Check its name and whether you may read it."
        )
    }

    static func tooLong(_ name: String) -> SynthesisError {
        let megabytes = TextInput.limit >> 20
        return SynthesisError(
            .limitExceeded,
            "'\(name)' is longer than \(megabytes) MB. Split it and speak the parts one by one."
        )
    }
}
