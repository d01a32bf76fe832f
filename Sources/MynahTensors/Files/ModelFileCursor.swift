import MynahText

/// Reads the front of a model file from byte to byte; every number read has been compared with what is left.
struct ModelFileCursor {
    let block: DataBlock
    /// How many bytes the file has, of which the block may hold the first alone.
    let fileSize: Int
    private(set) var offset = 0
    private var elementsLeft = ModelFileLimits.elements

    init(_ block: DataBlock, fileSize: Int) {
        self.block = block
        self.fileSize = fileSize
    }

    /// How many bytes are left.
    var rest: Int { block.bytes.count - offset }

    /// The next number.
    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _: Number.Type
    ) throws(ModelFileError) -> Number {
        let size = MemoryLayout<Number>.size
        guard size <= rest else { throw tooShort }
        defer { offset += size }
        return Number(littleEndian: block.bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The next number, which counts things that take at least `size` bytes each and of which there may be `limit`.
    mutating func count(of things: StaticString, size: Int, limit: Int) throws(ModelFileError) -> Int {
        let count = try number(UInt64.self)
        guard count <= UInt64(limit) else {
            throw ModelFileError(
                .limitExceeded,
                "The model file claims to have \(count) \(things), of which at most \(limit) are read. It is damaged, or no model of speech."
            )
        }
        guard Int(count) <= rest / size else { throw tooShort }
        return Int(count)
    }

    /// The next text, of at most `limit` bytes.
    mutating func text(limit: Int) throws(ModelFileError) -> String {
        let count = try count(of: "bytes in a text", size: 1, limit: limit)
        defer { offset += count }
        let bytes = UnsafeRawBufferPointer(rebasing: block.bytes[offset..<offset + count])
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw malformed("has a text that is not valid UTF-8")
        }
        return text
    }

    /// Counts the elements of a list against what all lists may have.
    mutating func elements(size: Int) throws(ModelFileError) -> Int {
        let count = try count(of: "elements in its lists", size: size, limit: elementsLeft)
        elementsLeft -= count
        return count
    }

    /// An error that says what is wrong here.
    func malformed(_ fault: String) -> ModelFileError {
        ModelFileError(
            .malformed,
            "The model file \(fault), before byte \(offset) of \(fileSize). It is damaged: fetch or convert it again."
        )
    }

    private var tooShort: ModelFileError {
        ModelFileError(
            .malformed,
            "The model file ends too early: more than its \(fileSize) bytes are needed. Fetch or convert it again."
        )
    }
}
