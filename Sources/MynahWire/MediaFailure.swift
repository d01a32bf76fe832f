/// Why `mynah-media` could not do its job.
package struct MediaFailure: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: UInt8, Sendable {
        /// The bytes are no sound that is read here.
        case undecodable = 1
        /// The file or its sound passes a limit of the order.
        case limitExceeded = 2
        /// The encoder failed.
        case encodingFailed = 3
        /// The request does not fit what came before.
        case misplaced = 4
    }

    package let code: Code
    /// What failed and what can be done about it, as full sentences.
    package let message: String
    /// How the library words it; empty where it said nothing.
    package let cause: String

    package init(_ code: Code, _ message: String, cause: String = "") {
        self.code = code
        self.message = message
        self.cause = cause
    }

    func write(to writer: inout ByteWriter) {
        writer.write(code.rawValue)
        writer.write(message)
        writer.write(cause)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        let number = try reader.integer(UInt8.self)
        guard let code = Code(rawValue: number) else {
            throw WireError(.unknownValue, "A failure is of the unknown kind \(number).")
        }
        self.init(code, try reader.text(), cause: try reader.text())
    }
}
