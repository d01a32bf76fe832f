import MynahText

/// A model that somebody published and that can be pulled.
public struct PublishedModel: Hashable, Sendable {
    /// What to type: `kokoro`.
    public let name: String
    /// What it is, in a few words.
    public let title: String
    /// Where it is on the hub: `hexgrad/Kokoro-82M`.
    public let repository: String
    /// The commit that is pulled, always the same.
    public let revision: String
    /// Its licence, as SPDX names it.
    public let licence: String
    /// The file that says how the network is made.
    public let configuration: PublishedFile
    /// The file with the network's numbers.
    public let checkpoint: PublishedFile
    /// The voices' files, in the order in which they are listed.
    public let voices: [PublishedFile]
    /// The voices to get before all others, so that there is soon something to speak with.
    public let firstVoices: [String]

    /// Describes a model.
    public init(
        name: String,
        title: String,
        repository: String,
        revision: String,
        licence: String,
        configuration: PublishedFile,
        checkpoint: PublishedFile,
        voices: [PublishedFile],
        firstVoices: [String]
    ) {
        self.name = name
        self.title = title
        self.repository = repository
        self.revision = revision
        self.licence = licence
        self.configuration = configuration
        self.checkpoint = checkpoint
        self.voices = voices
        self.firstVoices = firstVoices
    }

    /// The bytes to fetch for it with all its voices, about.
    public var downloadSize: Int {
        ([configuration, checkpoint] + voices).reduce(0) { $0 + $1.plannedSize }
    }

    /// All that can be pulled.
    public static let all: [PublishedModel] = [.kokoro, .kokoroChinese]

    /// The model of that name. Throws `.unknownModel`, naming the nearest.
    public static func named(_ name: String) throws(PullError) -> PublishedModel {
        if let model = all.first(where: { $0.name == name }) { return model }
        let names = all.map(\.name)
        throw PullError(
            .unknownModel,
            "There is no model \(quoted(name)).\(advice(for: name, among: names, of: "'mynah pull' lists all."))"
        )
    }

    /// The files of the voices of those names, the first ones first, each once; all for `nil`. Throws `.unknownVoice`, naming the nearest.
    public func voices(named names: [String]?) throws(PullError) -> [PublishedFile] {
        for name in names ?? [] where !voices.contains(where: { $0.stem == name }) {
            let advice = advice(for: name, among: voices.map(\.stem), of: "Leave --voices out for all \(voices.count).")
            throw PullError(.unknownVoice, "\(self.name) has no voice \(quoted(name)).\(advice)")
        }
        let wanted = voices.filter { names?.contains($0.stem) ?? true }
        return wanted.filter { firstVoices.contains($0.stem) } + wanted.filter { !firstVoices.contains($0.stem) }
    }
}

/// What to say to somebody who typed a name that is none.
private func advice(for name: String, among names: [String], of all: String) -> String {
    nearest(to: name, in: names).map { " Did you mean '\($0)'?" } ?? " \(all)"
}

/// A stranger's text in quotation marks, short and without control characters.
func quoted(_ text: some StringProtocol) -> String {
    let plain = text.unicodeScalars.prefix(80).map { $0.properties.generalCategory == .control ? "?" : Character($0) }
    return text.unicodeScalars.count > 80 ? "'\(String(plain))…'" : "'\(String(plain))'"
}
