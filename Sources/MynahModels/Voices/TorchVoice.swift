/// A tensor of 32-bit numbers as `torch.save` writes it: a ZIP archive with a pickle that says what the numbers are, and the numbers.
struct TorchVoice {
    let values: [Float]
    let shape: [Int]

    /// The bytes of the file.
    var bytes: [UInt8] {
        var zip = ZipWriting()
        zip.add("voice/data.pkl", pickle)
        zip.add("voice/byteorder", Array("little".utf8))
        zip.add("voice/data/0", values.littleEndianBytes)
        zip.add("voice/version", Array("3\n".utf8))
        return zip.finished()
    }

    /// `torch._utils._rebuild_tensor_v2(storage 0, from its first number, shape, strides, False, OrderedDict())`, in pickle's second
    /// protocol.
    private var pickle: [UInt8] {
        var pickle: [UInt8] = [0x80, 2]
        pickle += Array("ctorch._utils\n_rebuild_tensor_v2\n((".utf8)
        pickle += Self.text("storage") + Array("ctorch\nFloatStorage\n".utf8) + Self.text("0") + Self.text("cpu")
        pickle += Self.number(values.count) + Array("tQ".utf8) + Self.number(0)
        pickle += Self.tuple(shape) + Self.tuple(strides) + [0x89]
        return pickle + Array("ccollections\nOrderedDict\n)RtR.".utf8)
    }

    private var strides: [Int] { shape.indices.map { shape[($0 + 1)...].reduce(1, *) } }

    private static func text(_ text: String) -> [UInt8] {
        var bytes = [UInt8(ascii: "X")]
        bytes.append(littleEndian: UInt32(text.utf8.count))
        return bytes + text.utf8
    }

    private static func number(_ number: Int) -> [UInt8] {
        var bytes = [UInt8(ascii: "J")]
        bytes.append(littleEndian: Int32(number))
        return bytes
    }

    private static func tuple(_ numbers: [Int]) -> [UInt8] {
        [UInt8(ascii: "(")] + numbers.flatMap { number($0) } + [UInt8(ascii: "t")]
    }
}
