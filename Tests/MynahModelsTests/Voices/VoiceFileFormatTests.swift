import MynahModels
import Testing

/// Voices as other programs read them.
struct VoiceFileFormatTests {
    private static let values = (0..<24).map { Float($0) / 8 }

    @Test(arguments: VoiceFileFormat.allCases)
    func `writes what is read again`(format: VoiceFileFormat) throws {
        let folder = try TemporaryFolder()
        try folder.write(format.bytes(of: Self.values, width: 6), to: "voice.\(format.rawValue)")
        let path = "\(folder.path)/voice.\(format.rawValue)"
        #expect(try VoiceFile(path: path, rowLength: 6).values == Self.values)
        #expect(VoiceFileFormat(path: path) == format)
    }

    /// What PyTorch itself wrote of the same numbers, less what it counts in shorter numbers and remembers in between.
    @Test func `says the same as PyTorch`() throws {
        let golden = try VoiceFile(path: Workplace.golden("voice.pt"), rowLength: 6).values
        let folder = try TemporaryFolder()
        try folder.write(VoiceFileFormat.pt.bytes(of: golden, width: 6), to: "voice.pt")
        #expect(try VoiceFile(path: "\(folder.path)/voice.pt", rowLength: 6).values == golden)
        let text = String(decoding: VoiceFileFormat.pt.bytes(of: golden, width: 6), as: UTF8.self)
        for part in ["_rebuild_tensor_v2", "FloatStorage", "OrderedDict", "voice/byteorder", "voice/data/0"] {
            #expect(text.contains(part))
        }
    }

    @Test func `puts numbers where they can be mapped`() {
        let bytes = VoiceFileFormat.pt.bytes(of: [Float](repeating: 1, count: 512), width: 256)
        let numbers = [UInt8]([0, 0, 0x80, 0x3F, 0, 0, 0x80, 0x3F])
        #expect(bytes.firstRange(of: numbers).map { $0.lowerBound % 64 } == 0)
    }
}
