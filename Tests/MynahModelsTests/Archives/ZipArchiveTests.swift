import Testing

@testable import MynahModels

@Suite struct ZipArchiveTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private func open(_ zip: ZipBuilder) throws -> ZipArchive {
        try ZipArchive(ReadableFile(path: workplace.write(zip.bytes, "a.zip")))
    }

    private func sample() -> ZipBuilder {
        var zip = ZipBuilder()
        zip.add("a", [1, 2, 3])
        zip.add("b", [UInt8](repeating: 7, count: 100))
        return zip
    }

    @Test(arguments: [false, true])
    func `reads files by their names`(isLarge: Bool) throws {
        var zip = sample()
        zip.isLarge = isLarge
        let archive = try open(zip)
        #expect(archive.entries.map(\.name) == ["a", "b"])
        #expect(try archive.contents(of: archive.entries[0], limit: 10) == [1, 2, 3])
        #expect(message { _ = try archive.contents(of: archive.entries[1], limit: 10) } != nil)
    }

    @Test(arguments: ["overlap", "size", "place", "twice", "count", "directory", "secret", "method", "sizes"])
    func `refuses what makes no sense`(fault: String) throws {
        var zip = sample()
        switch fault {
        case "overlap": zip.entries[1].offset = 0
        case "size": zip.entries[1].storedSize = 5_000
        case "place": zip.entries[1].offset = 1_000_000
        case "twice": zip.entries[1].name = "a"
        case "count": zip.count = 3
        case "directory": zip.directorySize = 5_000
        case "secret": zip.entries[0].flags = 1
        case "method": zip.entries[0].method = 12
        default: zip.entries[0].size = 4
        }
        #expect(message { _ = try open(zip) } != nil)
    }

    @Test func `inflates no more than a file says, and no bombs`() throws {
        // 1,000 zeros, deflated.
        let deflated: [UInt8] = [0x63, 0x60, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x77, 0x00, 0x00]
        for (size, isRight) in [(1_000, true), (999, false), (1_001, false), (1 << 30, false)] as [(UInt32, Bool)] {
            var zip = ZipBuilder()
            let checksum: UInt32 = 0x060B_1780
            zip.entries = [
                ZipBuilder.Entry(name: "z", bytes: deflated, method: 8, size: size, checksum: checksum)
            ]
            let archive = try open(zip)
            let contents = try? archive.contents(of: archive.entries[0], limit: .max)
            #expect((contents != nil) == isRight, "\(size)")
        }
    }
}
