import MynahKokoro
import MynahModels
import MynahSynthesis
import MynahTensors

/// The voices of a model in a file, and behind them those that were mixed and kept.
struct ModelFileShelf: VoiceShelf {
    let model: OpenModel
    let kept: VoiceStore

    var names: [String] { ownNames + keptNames }

    var mixedNames: Set<String> { Set(keptNames) }

    var revision: UInt64 { kept.revision }

    private var ownNames: [String] { model.description.voices.map { $0.name } }

    /// A kept voice whose name the model has too is not heard of.
    private var keptNames: [String] {
        let names = kept.names
        guard !names.isEmpty else { return [] }
        let own = Set(ownNames)
        return names.filter { !own.contains($0) }
    }

    func record(of name: String) -> KokoroVoiceRecord {
        if let own = model.description.voices.first(where: { $0.name == name }) { return own }
        guard let voice = try? kept.voice(named: name) else { return KokoroVoiceRecord(named: name) }
        return KokoroVoiceRecord(name: name, language: voice.language, gender: voice.gender)
    }

    func pack(named name: String) throws(SynthesisError) -> VoicePack? {
        guard let values = try values(of: name) else { return nil }
        return try VoicePack(values: values, width: model.description.configuration.voiceRowLength)
    }

    private func values(of name: String) throws(SynthesisError) -> [Float]? {
        do throws(ModelFileError) {
            if let own = try model.voice(named: name) { return own }
            return try kept.rows(of: name, width: model.description.configuration.voiceRowLength)
        } catch {
            throw SynthesisError(.engineFailed, error.message)
        }
    }
}
