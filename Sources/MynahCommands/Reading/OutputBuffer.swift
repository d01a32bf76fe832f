import Glibc
import Mynah
import MynahSynthesis

/// Gathers what goes to standard output, so that a line does not cost a system call; a person at a terminal sees each line at once.
struct OutputBuffer {
    private let output = DescriptorOutput(STDOUT_FILENO, name: "standard output")
    private let limit = Terminal.isAttached(to: STDOUT_FILENO) ? 0 : 1 << 16
    private var bytes: [UInt8] = []

    /// Adds a part of a line.
    mutating func add(_ part: [UInt8]) throws(SynthesisError) {
        bytes += part
        if bytes.count > 1 << 16 { try flush() }
    }

    /// Ends the line.
    mutating func endLine() throws(SynthesisError) {
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count > limit { try flush() }
    }

    /// Writes out what was gathered.
    mutating func flush() throws(SynthesisError) {
        guard !bytes.isEmpty else { return }
        try output.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
