import Foundation
import MynahKokoro
import MynahTensors
import MynahTesting
import Testing

@testable import MynahModels

/// Where models are looked for, and which are found.
struct ModelStoreTests {
    @Test(arguments: [
        (["HOME": "/nest"], nil, "/nest/.local/share/mynah/models"),
        (["HOME": "/nest", "XDG_DATA_HOME": "/data"], nil, "/data/mynah/models"),
        (["HOME": "/nest", "XDG_DATA_HOME": "data"], nil, "/nest/.local/share/mynah/models"),
        (["HOME": "/nest", "XDG_DATA_HOME": ""], "/mine", "/mine"), (["HOME": ""], nil, nil), ([:], nil, nil),
    ])
    func `finds the user's folder`(environment: [String: String], folder: String?, path: String?) {
        #expect(ModelStore(folder: folder, environment: environment).folder == path)
    }

    @Test func `finds the system's folders`() {
        let usual = ["/usr/local/share/mynah/models", "/usr/share/mynah/models"]
        #expect(ModelStore(environment: [:]).systemFolders == usual)
        #expect(ModelStore(environment: ["XDG_DATA_DIRS": ""]).systemFolders == usual)
        let named = ModelStore(environment: ["XDG_DATA_DIRS": "/a:b::/c"])
        #expect(named.systemFolders == ["/a/mynah/models", "/c/mynah/models"])
    }

    @Test func `lists model files alone, the user's before the system's`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1, 2], to: "own/kokoro.gguf")
        try folder.write([1], to: "own/.hidden.gguf")
        try folder.write([1], to: "own/notes.txt")
        try folder.write([1], to: "own/folder.gguf/x")
        try folder.write([1, 2, 3], to: "system/mynah/models/kokoro.gguf")
        try folder.write([1, 2, 3], to: "system/mynah/models/aaa.gguf")
        let store = ModelStore(folder: folder.path + "/own", environment: ["XDG_DATA_DIRS": folder.path + "/system"])
        #expect(store.entries.map(\.name) == ["aaa", "kokoro"] && store.entries.map(\.size) == [3, 2])
        #expect(store.standard?.path == folder.path + "/own/kokoro.gguf")
        #expect(store.entry(named: "aaa")?.path == folder.path + "/system/mynah/models/aaa.gguf")
        #expect(store.entry(named: "bbb") == nil)
    }

    @Test func `prefers the first where there is no kokoro`() throws {
        let folder = try TemporaryFolder()
        let store = ModelStore(folder: folder.path, environment: [:])
        #expect(store.standard == nil)
        for name in ["z.gguf", "b.gguf"] { try folder.write([1], to: name) }
        #expect(store.standard?.name == "b")
    }

    @Test func `says what is missing where nobody has a home`() {
        let error = #expect(throws: PullError.self) { _ = try ModelStore(environment: [:]).ownFolder() }
        #expect(
            error?.message
                == "Nothing says where models belong: HOME is not set. Name a folder with --models or MYNAH_MODELS."
        )
    }

    @Test func `says that a file is in the folder's place`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "models")
        let error = #expect(throws: PullError.self) {
            _ = try ModelStore(folder: folder.path + "/models", environment: [:]).ownFolder()
        }
        #expect(error?.code == .fileFailed && error?.cause == "Not a directory")
        let deeper = #expect(throws: PullError.self) {
            _ = try ModelStore(folder: folder.path + "/models/a/b", environment: [:]).ownFolder()
        }
        #expect(deeper?.code == .fileFailed)
    }

    @Test(arguments: [(ENOSPC, PullError.Code.noSpace), (EDQUOT, .noSpace), (EACCES, .fileFailed), (EIO, .fileFailed)])
    func `tells a full disk from other trouble`(number: Int32, code: PullError.Code) {
        #expect(PullError.file("x", "written", number).code == code)
    }

    @Test func `reads its own receipts, and no others`() {
        let receipt = PullReceipt(
            revision: "abc",
            storage: KokoroStorage(.q8_0),
            voices: ["af_heart", "am_puck"],
            size: 12
        )
        #expect(receipt.text == "revision abc\ntype q8_0\nsize 12\nvoices af_heart am_puck\n")
        #expect(PullReceipt(receipt.text) == receipt)
        for text in [
            "", "revision abc", "revision abc\ntype f8\nsize 12\nvoices a", "revision abc\ntype f16\nsize x\nvoices a",
        ] {
            #expect(PullReceipt(text) == nil)
        }
        var random = SeededRandom(seed: 5)
        for _ in 0..<FuzzRounds.count(usual: 300) {
            let bytes = random.mutation(of: Array(receipt.text.utf8), marks: Array("\n \u{0}".utf8))
            _ = PullReceipt(String(decoding: bytes, as: UTF8.self))
        }
    }
}
