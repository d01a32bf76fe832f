import Glibc
import MynahModels
import MynahTensors
import MynahTesting
import Testing

/// Voices that are kept on disk.
struct VoiceStoreTests {
    private let folder: TemporaryFolder
    private let store: VoiceStore

    init() throws {
        folder = try TemporaryFolder()
        store = VoiceStore(environment: ["XDG_DATA_HOME": folder.path])
    }

    private func voice(_ name: String) -> KeptVoice {
        KeptVoice(
            name: name,
            mixture: "af_bella(2)+af_sky(1)",
            language: "en-US",
            gender: "female",
            made: 1_700_000_000
        )
    }

    private func keep(_ name: String, most: Int = 10) throws(ModelFileError) {
        try store.keep(voice(name), rows: [1, 2, 3, 4], width: 2, most: most)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func `keeps a voice for its owner alone, and what it was mixed of`() throws {
        #expect(store.names == [] && store.folder == folder.path + "/mynah/voices")
        let before = store.revision
        try keep("mine")
        #expect(store.revision != before)
        #expect(store.names == ["mine"])
        #expect(try store.voice(named: "mine") == voice("mine"))
        #expect(try store.rows(of: "mine", width: 2) == [1, 2, 3, 4])
        #expect(mode(folder.path + "/mynah/voices") == 0o700)
        #expect(mode(folder.path + "/mynah/voices/mine.safetensors") == 0o600)
        #expect(VoiceStore(environment: ["HOME": "/h"]).folder == "/h/.local/share/mynah/voices")
    }

    @Test func `removes what was kept, and nothing else`() throws {
        try keep("mine")
        try folder.write([1], to: "mynah/other.safetensors")
        let before = store.revision
        for name in ["../other", "other", ""] { #expect(try !store.remove(name)) }
        #expect(store.revision == before)
        #expect(try store.remove("mine"))
        #expect(try !store.remove("mine"))
        #expect(store.revision != before)
        #expect(try store.voice(named: "mine") == nil)
        #expect(try store.rows(of: "mine", width: 2) == nil)
        #expect(try folder.files == ["mynah/other.safetensors"])
    }

    @Test func `keeps no more than it may, and none over another`() throws {
        try keep("one", most: 2)
        try keep("two", most: 2)
        #expect(throws: ModelFileError.self) { try keep("three", most: 2) }
        #expect(throws: ModelFileError.self) { try keep("one") }
        #expect(store.names == ["one", "two"])
    }

    @Test(arguments: ["../up", "a/b", "", ".hidden", "a.b", "ä", "a b", String(repeating: "a", count: 65)])
    func `takes no name that leads elsewhere`(name: String) throws {
        #expect(throws: ModelFileError.self) { try keep(name) }
        #expect(try store.voice(named: name) == nil)
        #expect(try folder.files == [])
    }

    @Test func `survives files that are no voices`() throws {
        try keep("mine")
        var random = SeededRandom(seed: 5)
        let whole = try folder.read("mynah/voices/mine.safetensors")
        for _ in 0..<FuzzRounds.count(usual: 100) {
            try folder.write(
                random.mutation(of: whole, marks: Array(#"{}[]",:0-"#.utf8)),
                to: "mynah/voices/odd.safetensors"
            )
            _ = try? store.voice(named: "odd")
            if let rows = try? store.rows(of: "odd", width: 2) { #expect(rows.allSatisfy { $0.isFinite }) }
        }
        #expect(store.names == ["mine", "odd"])
    }
}
