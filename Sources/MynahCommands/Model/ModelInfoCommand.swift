import Glibc
import MynahKokoro
import MynahModels
import MynahOptions
import MynahTensors
import MynahText

extension Command {
    static var modelInfo: Command {
        Command("info", "say what is in a model", ModelInfoOptions.self) { options, _ in
            let summary = try ModelSummary(path: options.file?.optionText ?? "")
            let text = options.printsJSON ? summary.json : summary.text
            try Terminal.write(text, to: STDOUT_FILENO)
        }
        .discussion(
            "Says what a model is called, how large it is, in which types its parts are stored and which voices it has, and gives the SHA-256 of "
                + "the file, by which two copies can be compared."
        )
        .example("mynah model info kokoro.gguf", "Says it in a table.")
        .example("mynah model info --json kokoro.gguf", "Says it to a program.")
    }
}

/// What can be asked of `mynah model info`.
struct ModelInfoOptions: OptionGroup {
    var file: FilePath?
    var printsJSON = false

    static var declarations: [Declaration<ModelInfoOptions>] {
        [
            .argument("FILE", \.file, "The model.").required().commandLineOnly(),
            .flag("json", \.printsJSON, "Prints a JSON object.").commandLineOnly(),
        ]
    }
}

extension ModelSummary {
    fileprivate var text: String {
        var facts = Table(headings: ["NAME", description.name])
        facts.add(["licence", description.licence])
        facts.add(["sample rate", "\(description.configuration.sampleRate)"])
        facts.add(["parameters", "\(parameterCount)"])
        facts.add(["symbols", "\(description.vocabulary.symbols.count)"])
        facts.add(["bytes", "\(byteCount)"])
        facts.add(["sha256", checksum])
        if !description.sourceChecksum.isEmpty { facts.add(["made from", description.sourceChecksum]) }
        return [facts.text, partTable, voiceTable].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var partTable: String {
        var table = Table(headings: ["PART", "TENSORS", "PARAMETERS", "BYTES", "TYPES"])
        for part in parts {
            let numbers = [part.tensorCount, part.parameterCount, part.byteCount].map { "\($0)" }
            table.add([part.part.rawValue] + numbers + [part.types.map(\.name).joined(separator: " ")])
        }
        return table.text
    }

    private var voiceTable: String {
        if description.voices.isEmpty { return "" }
        var table = Table(headings: ["VOICE", "LANGUAGE", "GENDER"])
        for voice in description.voices { table.add([voice.name, voice.language, voice.gender]) }
        return table.text
    }

    fileprivate var json: String {
        let fields = [
            ("name", description.name.jsonQuoted), ("licence", description.licence.jsonQuoted),
            ("sample_rate", "\(description.configuration.sampleRate)"), ("parameters", "\(parameterCount)"),
            ("symbols", "\(description.vocabulary.symbols.count)"), ("bytes", "\(byteCount)"),
            ("sha256", checksum.jsonQuoted), ("source_sha256", description.sourceChecksum.jsonQuoted),
            ("parts", "[\(parts.map(json).joined(separator: ","))]"),
            ("voices", "[\(description.voices.map(json).joined(separator: ","))]"),
        ]
        return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
    }

    private func json(_ part: Part) -> String {
        let types = part.types.map(\.name.jsonQuoted).joined(separator: ",")
        return "{\"name\":\(part.part.rawValue.jsonQuoted),\"tensors\":\(part.tensorCount),"
            + "\"parameters\":\(part.parameterCount),\"bytes\":\(part.byteCount),\"types\":[\(types)]}"
    }

    private func json(_ voice: KokoroVoiceRecord) -> String {
        "{\"name\":\(voice.name.jsonQuoted),\"language\":\(voice.language.jsonQuoted),\"gender\":\(voice.gender.jsonQuoted)}"
    }
}
