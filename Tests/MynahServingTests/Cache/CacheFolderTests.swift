import Glibc
import MynahFiles
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahServing

struct CacheFolderTests {
    private let fixture = CacheFixture()
    private let key = CacheFixture.key(1)
    private static let content = Array("what was spoken".utf8)

    private func written() throws -> [UInt8] {
        try fixture.folder.prepare()
        let record = CacheRecord(key, created: 1_000, Self.content)
        try fixture.folder.write(record)
        return record.bytes
    }

    private func read(_ key: CacheKey? = nil) -> Result<CacheRecord, CacheFolder.ReadFailure> {
        Result { () throws(CacheFolder.ReadFailure) in try fixture.folder.read(key ?? self.key, most: 10_000) }
    }

    @Test func `reads what it wrote`() throws {
        _ = try written()
        #expect(try read().get() == CacheRecord(key, created: 1_000, Self.content))
        #expect(read(CacheFixture.key(2)) == .failure(.missing))
    }

    @Test func `lets nobody else look`() throws {
        _ = try written()
        #expect(CacheFixture.mode(fixture.folder.path) == 0o700)
        #expect(CacheFixture.mode(fixture.folder.path + "/passage") == 0o700)
        #expect(CacheFixture.mode(fixture.folder.path(of: key)) == 0o600)
    }

    @Test func `takes rights of others away from a folder that was there`() throws {
        mkdir(fixture.folder.path, 0o777)
        chmod(fixture.folder.path, 0o777)
        try fixture.folder.prepare()
        #expect(CacheFixture.mode(fixture.folder.path) == 0o700)
    }

    @Test func `takes no link for a folder`() throws {
        symlink("/tmp", fixture.folder.path)
        #expect(throws: FileFailure(ENOTDIR)) { try fixture.folder.prepare() }
    }

    @Test func `notices each bit that is wrong`() throws {
        let bytes = try written()
        for bit in 0..<bytes.count * 8 {
            var wrong = bytes
            wrong[bit / 8] ^= 1 << (bit % 8)
            #expect(CacheRecord(wrong, of: key) == nil, "bit \(bit)")
        }
    }

    @Test func `notices where a file was cut off or goes on`() throws {
        let bytes = try written()
        for count in 0..<bytes.count { #expect(CacheRecord(Array(bytes[..<count]), of: key) == nil) }
        #expect(CacheRecord(bytes + [0], of: key) == nil)
        try fixture.overwrite(key, Array(bytes[..<50]))
        #expect(read() == .failure(.corrupt))
        try fixture.overwrite(key, [])
        #expect(read() == .failure(.corrupt))
    }

    @Test func `takes no file of another key for its own`() throws {
        let bytes = try written()
        try fixture.overwrite(CacheFixture.key(2), bytes)
        #expect(read(CacheFixture.key(2)) == .failure(.corrupt))
        #expect(CacheRecord(bytes, of: CacheKey(.reply, key.digest)) == nil)
    }

    @Test func `reads nothing that is no plain file, and nothing too large`() throws {
        let bytes = try written()
        let path = fixture.folder.path(of: key)
        #expect(throws: CacheFolder.ReadFailure.corrupt) { try fixture.folder.read(key, most: bytes.count - 1) }
        rename(path, path + ".other")
        symlink(path + ".other", path)
        #expect(read() == .failure(.corrupt))
        unlink(path)
        mkfifo(path, 0o600)
        #expect(read() == .failure(.corrupt))
        unlink(path)
        mkdir(path, 0o700)
        #expect(read() == .failure(.corrupt))
    }

    @Test func `lists its own files, the oldest first, and lets others be`() throws {
        _ = try written()
        let other = CacheFixture.key(2, .reply)
        try fixture.folder.write(CacheRecord(other, created: 2_000, []))
        for foreign in ["notes.txt", "\(key.digest)x", "\(key.digest)".uppercased(), ".hidden"] {
            close(open(fixture.folder.path + "/passage/" + foreign, O_CREAT | O_WRONLY, 0o600))
        }
        CacheFixture.date(fixture.folder.path(of: key), 3_000)
        CacheFixture.date(fixture.folder.path(of: other), 2_000)
        #expect(fixture.folder.entries().map(\.key) == [other, key])
        #expect(fixture.folder.entries().map(\.size) == [CacheRecord.overhead, CacheRecord.overhead + 15])
        #expect(CacheFixture.names(in: fixture.folder.path + "/passage").count == 5)
    }

    @Test func `takes away old leftovers of writers`() throws {
        try fixture.folder.prepare()
        let (old, young) = (".mynah-1-2.partial", ".mynah-3-4.partial")
        for name in [old, young] { close(open(fixture.folder.path + "/reply/" + name, O_CREAT | O_WRONLY, 0o600)) }
        CacheFixture.date(fixture.folder.path + "/reply/" + old, 1_000)
        CacheFixture.date(fixture.folder.path + "/reply/" + young, 2_000)
        fixture.folder.removeLeftovers(before: 1_500)
        #expect(CacheFixture.names(in: fixture.folder.path + "/reply") == [young])
    }

    @Test(arguments: 0..<FuzzRounds.count(usual: 200))
    func `takes nothing for a passage that is none`(round: Int) {
        var random = SeededRandom(seed: UInt64(round))
        var passage = CachedPassage()
        passage.add([0.5, -0.25, 1])
        passage.add(.init(kind: .phoneme("a"), span: .init(start: 4, end: 5), start: .zero, end: .seconds(1)), from: 4)
        passage.add(.init("Oh.", at: .init(start: 4, end: 6)), from: 4)
        #expect(CachedPassage(passage.bytes) == passage)
        let wrong = random.mutation(of: passage.bytes, marks: [0, 1, 255])
        if let read = CachedPassage(wrong) { #expect(read.bytes.count == wrong.count) }
    }
}
