import MynahJSON

/// A voice as a file of safetensors: a JSON object that says what is where, and the numbers.
struct SafetensorsVoice {
    let values: [Float]
    let shape: [Int]
    /// What is known of it, for the file's metadata.
    let voice: KeptVoice?

    /// The bytes of the file.
    var bytes: [UInt8] {
        var line = JSONLine()
        line.object { line in
            line.object("__metadata__") { line in
                line.field("format", "pt")
                voice?.write(to: &line)
            }
            line.object(voice?.name ?? "voice") { line in
                line.field("dtype", "F32")
                line.numbers("shape", shape)
                line.numbers("data_offsets", [0, 4 * values.count])
            }
        }
        // The numbers begin at a multiple of eight bytes.
        let header = line.bytes + [UInt8](repeating: UInt8(ascii: " "), count: (8 - line.bytes.count % 8) % 8)
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt64(header.count))
        return bytes + header + values.littleEndianBytes
    }
}
