/// Takes the bytes of a file in their order.
public protocol ByteSink<Failure> {
    /// Why bytes could not be taken.
    associatedtype Failure: Error

    /// Takes the next bytes, all of them.
    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure)
}

extension ByteSink {
    /// Takes the next bytes, all of them.
    public mutating func write(_ bytes: [UInt8]) throws(Failure) {
        // The closure may throw but one kind of error, which `withUnsafeBytes` forgets.
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, Failure> in
            do throws(Failure) {
                try write(buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
