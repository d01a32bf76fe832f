import MynahTensors

/// How the rows of a voice are written down for other programs.
public enum VoiceFileFormat: String, Hashable, Sendable, CaseIterable {
    /// As `torch.save` writes a tensor: what Kokoro's own programs load.
    case pt
    /// A header in JSON and the numbers.
    case safetensors
    /// The numbers and nothing else: 32 bits each, little-endian.
    case bin

    /// The format that a file's name asks for; `nil` for other endings.
    public init?(path: String) {
        guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix(".\($0.rawValue)") }) else {
            return nil
        }
        self = format
    }

    /// The bytes of a file with the rows of one voice, `width` numbers each.
    public func bytes(of values: [Float], width: Int, about voice: KeptVoice? = nil) -> [UInt8] {
        // The published voices have this shape.
        let shape = [values.count / width, 1, width]
        switch self {
        case .pt: return TorchVoice(values: values, shape: shape).bytes
        case .safetensors: return SafetensorsVoice(values: values, shape: shape, voice: voice).bytes
        case .bin: return values.littleEndianBytes
        }
    }
}

extension [Float] {
    /// The numbers as they lie in files.
    var littleEndianBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * count)
        for value in self { bytes.append(littleEndian: value.bitPattern) }
        return bytes
    }
}

extension [UInt8] {
    /// Adds a number, its lowest byte first.
    mutating func append(littleEndian number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
