import Glibc

/// Whole files in memory.
enum FileBytes {
    /// What is in a file.
    static func read(_ path: String) throws(Child.Failure) -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Child.Failure(description: "\(path) cannot be read") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: max(0, ftell(file)))
        rewind(file)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        return bytes
    }
}
