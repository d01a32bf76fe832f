import Glibc
import Mynah
import MynahKokoro
import MynahModels
import MynahServer
import MynahSynthesis
import MynahTensors

/// Mixes the voices of this machine's model, and keeps mixtures where all commands find them.
struct InstalledVoices: VoiceKeeper {
    let setup: KokoroSetup

    func mix(_ mixture: String, _ format: VoiceFileChoice) throws(SynthesisError) -> MixedVoice {
        let mixing = try VoiceMixing(mixture, setup)
        let parts = mixing.parts.map { MixedVoice.Part(name: $0.name, weight: $0.weight) }
        return MixedVoice(parts: parts, file: mixing.rows(VoiceFileFormat(format)))
    }

    func keep(_ mixture: String, as name: String, most: Int) throws(VoiceKeepingFault) {
        let mixing: VoiceMixing
        do throws(SynthesisError) {
            mixing = try VoiceMixing(mixture, setup)
        } catch {
            throw VoiceKeepingFault(.badMixture, error.message)
        }
        do throws(ModelFileError) {
            try mixing.keep(as: name, made: time(nil), most: most)
        } catch {
            throw VoiceKeepingFault(error)
        }
    }

    func kept(_ name: String) -> KeptMixture? {
        guard let voice = try? setup.voices.voice(named: name) else { return nil }
        return KeptMixture(mixture: voice.mixture, made: voice.made)
    }

    func remove(_ name: String) throws(VoiceKeepingFault) -> Bool {
        do throws(ModelFileError) {
            return try setup.voices.remove(name)
        } catch {
            throw VoiceKeepingFault(error)
        }
    }
}

extension VoiceKeepingFault {
    fileprivate init(_ error: ModelFileError) {
        let code: Code =
            switch error.code {
            case .mismatched: .nameTaken
            case .limitExceeded: .full
            default: .unwritable
            }
        self.init(code, error.message)
    }
}

extension VoiceFileFormat {
    fileprivate init(_ choice: VoiceFileChoice) {
        switch choice {
        case .pt: self = .pt
        case .safetensors: self = .safetensors
        case .bin: self = .bin
        }
    }
}
