import Glibc
import Mynah
import MynahLog
import MynahSynthesis

/// A file of lines about keys, to which is only added. What is written never has a key in it, nor a text.
struct AuditFile: Sendable {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Adds a line, whole: `O_APPEND` keeps lines of several programs apart.
    func write(_ action: String, _ fields: [(name: String, value: String)]) throws(SynthesisError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SynthesisError(
                .outputFailed,
                "The audit file '\(path)' cannot be written: \(String(cString: strerror(errno)))."
            )
        }
        defer { close(descriptor) }
        try DescriptorOutput(descriptor, name: "the audit file").write(line(action, fields))
    }

    private func line(_ action: String, _ fields: [(name: String, value: String)]) -> [UInt8] {
        var line = AuditLine(action: action, process: getpid())
        for field in fields { line.add(field.name, field.value) }
        return line.bytes
    }
}
