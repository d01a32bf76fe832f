import MynahKokoro
import MynahSynthesis
import MynahTensors

/// The voices of a model whose file is gone.
struct KeptVoices: VoiceShelf {
    private let records: [KokoroVoiceRecord]
    private let rows: [[Float]]
    private let width: Int

    /// Keeps all voices of a model.
    init(_ model: KokoroModelFile) {
        records = model.description.voices
        rows = records.map { model.voice(named: $0.name)?.values() ?? [] }
        width = model.description.configuration.voiceRowLength
    }

    var names: [String] { records.map { $0.name } }

    func record(of name: String) -> KokoroVoiceRecord {
        records.first { $0.name == name } ?? KokoroVoiceRecord(named: name)
    }

    func pack(named name: String) throws(SynthesisError) -> VoicePack? {
        guard let index = records.firstIndex(where: { $0.name == name }) else { return nil }
        return try VoicePack(values: rows[index], width: width)
    }
}
