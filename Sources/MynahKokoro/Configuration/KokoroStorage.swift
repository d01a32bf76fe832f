public import MynahTensors

/// In which type each part of a model is to be stored.
public struct KokoroStorage: Hashable, Sendable {
    /// The type of the parts that have none of their own. Voices keep 32 bits unless they have one.
    public var type: ElementType
    /// The types of parts that have their own.
    public var exceptions: [KokoroPart: ElementType]

    /// Stores the whole network in one type, but for the parts named.
    public init(_ type: ElementType, exceptions: [KokoroPart: ElementType] = [:]) {
        self.type = type
        self.exceptions = exceptions
    }

    /// The type for a tensor of the network: that of its part if it is a matrix; 16-bit floating point where its rows do not fill the
    /// blocks of that type.
    public func type(of tensor: KokoroTensor) -> ElementType {
        guard tensor.isMatrix else { return .f32 }
        let wanted = exceptions[tensor.part] ?? type
        return tensor.dimensions[tensor.dimensions.count - 1] % wanted.blockLength == 0 ? wanted : .f16
    }

    /// The type for voices with rows of that many numbers.
    public func typeOfVoices(rowLength: Int) -> ElementType {
        let wanted = exceptions[.voices] ?? .f32
        return rowLength % wanted.blockLength == 0 ? wanted : .f16
    }
}
