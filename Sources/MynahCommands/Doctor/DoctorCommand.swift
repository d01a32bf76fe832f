import Glibc
import Mynah
import MynahAudio
import MynahCodecs
import MynahOptions
import MynahProcess
import MynahServing
import MynahSynthesis
import MynahText

extension Command {
    static var doctor: Command {
        Command("doctor", "tell what can run here and what is missing", KokoroOptions.self) { options, invocation in
            let surroundings = invocation.surroundings
            try DoctorCommand(surroundings: surroundings, setup: options.setup(in: surroundings)).run()
        }
        .discussion(
            "Looks at the processor, the engines and their voices, Kokoro's model, the formats, the loudspeaker and the configuration, and "
                + "names for what is missing the command that brings it. Where there is a model, it speaks for a moment.",
            "The exit status is 1 when no engine can speak, otherwise 0."
        )
    }
}

/// Looks at what Mynah needs and tells how it is.
struct DoctorCommand {
    let surroundings: Surroundings
    let setup: KokoroSetup

    func run() throws {
        let engines = self.engines()
        let sections = [
            ("Processor", [processor()]), ("Engines", engines), ("Kokoro", KokoroDiagnosis(setup).findings),
            ("Formats", formats()),
            ("Loudspeaker", [loudspeaker()]),
            ("Configuration", [configuration()]),
        ]
        let text = sections.map { title, findings in "\(title)\n\(findings.map(\.line).joined())" }.joined(
            separator: "\n"
        )
        try Terminal.write("mynah \(MynahProgram.version)\n\n\(text)", to: STDOUT_FILENO)
        guard engines.contains(where: { $0.state == .works }) else {
            throw SynthesisError(.engineUnavailable, "No engine can speak on this machine.")
        }
    }

    private func processor() -> Finding {
        let bytes = (try? surroundings.readFile("/proc/cpuinfo")) ?? nil
        let features = ProcessorFeatures(cpuinfo: String(decoding: bytes ?? [], as: UTF8.self))
        let sets =
            features.instructionSets.isEmpty
            ? "no instruction sets told" : features.instructionSets.joined(separator: ", ")
        let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return Finding(subject: features.name ?? "processor", state: .note, detail: "\(count) cores, \(sets)")
    }

    private func engines() -> [Finding] {
        var registry = EngineRegistry.installed(setup)
        return registry.roll().map { answer in
            switch answer.voices {
            case .success(let voices):
                let languages = Set(voices.flatMap { $0.languages.map(\.language) }).count
                let detail = "\(voices.count) voices, \(languages) \(languages == 1 ? "language" : "languages")"
                return Finding(subject: answer.engine.text, state: .works, detail: detail)
            case .failure(let error):
                return Finding(subject: answer.engine.text, state: .missing, detail: error.message)
            }
        }
    }

    /// Every format is tried with a moment of silence.
    private func formats() -> [Finding] {
        let silence = AudioBuffer(samples: [Float](repeating: 0, count: 2_400), rate: .speech)
        return AudioFormat.allCases.map { format in
            do throws(CodecError) {
                let bytes = try format.encode(silence)
                return Finding(
                    subject: format.name,
                    state: .works,
                    detail: "\(format.mimeType), \(bytes.count) bytes for 0.1 s of silence"
                )
            } catch {
                return Finding(subject: format.name, state: .missing, detail: error.message)
            }
        }
    }

    private func loudspeaker() -> Finding {
        do throws(SynthesisError) {
            _ = try Loudspeaker(rate: .speech)
            return Finding(subject: "default device", state: .works, detail: "can be opened")
        } catch {
            return Finding(subject: "default device", state: .missing, detail: error.message)
        }
    }

    private func configuration() -> Finding {
        let place = ConfigurationPlace(of: "mynah", environment: surroundings.environment)
        let found = place.files.first { access($0, F_OK) == 0 }
        let detail = found ?? "no file; \(place.files.first ?? "no configuration folder") would be read"
        return Finding(subject: "file", state: found == nil ? .note : .works, detail: detail)
    }
}
