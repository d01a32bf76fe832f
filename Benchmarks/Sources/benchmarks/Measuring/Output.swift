import Glibc

/// What a program writes.
enum Output {
    /// Runs a program to its end and gives all that it wrote to standard output.
    static func of(_ command: [String]) throws(Child.Failure) -> String {
        let line = command.map { "'\($0)'" }.joined(separator: " ")
        guard let pipe = popen(line, "re") else { throw Child.Failure(description: "\(command[0]) cannot be started") }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&piece, 1, piece.count, pipe), count > 0 { bytes += piece[..<count] }
        let status = pclose(pipe)
        guard status == 0 else { throw Child.Failure(description: "\(line) ended with status \(status)") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
