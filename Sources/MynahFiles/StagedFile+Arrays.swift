/// The same for bytes in an array.
extension StagedFile {
    /// Writes the next bytes, all of them; with an offset, over those from there on.
    package func write(_ bytes: [UInt8], at offset: Int? = nil) throws(FileFailure) {
        // The closure may throw but one kind of error, which `withUnsafeBytes` forgets.
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, FileFailure> in
            do throws(FileFailure) {
                if let offset { try write(buffer, at: offset) } else { try write(buffer) }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
