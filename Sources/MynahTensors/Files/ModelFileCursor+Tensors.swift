/// Descriptions of tensors.
extension ModelFileCursor {
    /// The next description; its place is counted from the beginning of all tensors.
    mutating func description() throws(ModelFileError) -> ModelFileLayout.Tensor {
        let name = try text(limit: ModelFileLimits.tensorNameLength)
        let dimensions = try dimensions(of: name)
        let type = try type(of: name)
        guard dimensions[dimensions.count - 1] % type.blockLength == 0,
            let size = Self.product(dimensions).flatMap(type.byteCount(of:))
        else { throw malformed("has a tensor '\(name)' whose shape does not fit its type") }
        guard let offset = Int(exactly: try number(UInt64.self)), size <= fileSize, offset <= fileSize - size else {
            throw outside(name)
        }
        return ModelFileLayout.Tensor(name: name, type: type, dimensions: dimensions, range: offset..<offset + size)
    }

    /// The shape, which the file has the innermost dimension first.
    private mutating func dimensions(of name: String) throws(ModelFileError) -> [Int] {
        let count = try number(UInt32.self)
        guard (1...UInt32(ModelFileLimits.dimensions)).contains(count) else {
            throw malformed("has a tensor '\(name)' of \(count) dimensions")
        }
        var dimensions: [Int] = []
        for _ in 0..<count {
            guard let size = Int(exactly: try number(UInt64.self)), size > 0 else {
                throw malformed("has a tensor '\(name)' with an impossible dimension")
            }
            dimensions.insert(size, at: 0)
        }
        return dimensions
    }

    private mutating func type(of name: String) throws(ModelFileError) -> ElementType {
        let number = try number(UInt32.self)
        guard let type = ElementType(rawValue: number) else {
            let known = ElementType.allCases.map { $0.name }.joined(separator: ", ")
            throw ModelFileError(
                .unsupported,
                "The tensor '\(name)' is stored as type \(number) of GGML, which is not read here. Use a model in one of these types: \(known)."
            )
        }
        return type
    }

    private static func product(_ dimensions: [Int]) -> Int? {
        var product = 1
        for dimension in dimensions {
            let (larger, overflows) = product.multipliedReportingOverflow(by: dimension)
            if overflows { return nil }
            product = larger
        }
        return product
    }

    /// An error that says that a tensor is not inside the file.
    func outside(_ name: String) -> ModelFileError {
        ModelFileError(
            .malformed,
            "The tensor '\(name)' does not lie within the model file's \(fileSize) bytes. It is cut off or damaged: fetch or convert it again."
        )
    }
}
