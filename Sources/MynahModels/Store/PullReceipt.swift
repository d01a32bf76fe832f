import MynahKokoro

/// What was pulled into a model's file, kept beside it, so that the same is not pulled again.
struct PullReceipt: Hashable {
    /// The commit on the hub.
    let revision: String
    /// How the numbers are stored.
    let storage: KokoroStorage
    /// The voices in it.
    let voices: Set<String>
    /// The bytes of the model's file: another file in its place was not pulled.
    let size: Int

    init(revision: String, storage: KokoroStorage, voices: Set<String>, size: Int) {
        self.revision = revision
        self.storage = storage
        self.voices = voices
        self.size = size
    }

    /// Reads `text`; `nil` for what is no receipt.
    init?(_ text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        var values: [String: String] = [:]
        for line in lines where line.count == 2 { values[line[0]] = line[1] }
        guard let revision = values["revision"], let storage = values["type"].flatMap({ KokoroStorage($0) }),
            let size = values["size"].flatMap({ Int($0) }), let voices = values["voices"]
        else { return nil }
        self.init(
            revision: revision,
            storage: storage,
            voices: Set(voices.split(separator: " ").map(String.init)),
            size: size
        )
    }

    /// A line for each fact.
    var text: String {
        "revision \(revision)\ntype \(storage.text)\nsize \(size)\nvoices \(voices.sorted().joined(separator: " "))\n"
    }
}
