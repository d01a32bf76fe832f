import MynahJSON
import MynahTensors

/// What was found when a model was checked, for people and for programs.
struct ModelCheckReport {
    /// The model's file.
    let path: String
    let findings: [CheckFinding]

    /// How many checks found something wrong.
    var badCount: Int { findings.count { $0.verdict == .bad } }

    /// A table.
    var text: String {
        var table = Table(headings: ["VERDICT", "CHECK", "VOICE", "TEXT", "FOUND", "WANTED"])
        for finding in findings {
            let cells = [finding.voice, finding.text].map { $0.isEmpty ? "-" : $0 }
            table.add([finding.verdict.rawValue, finding.check] + cells + [finding.found, finding.wanted])
        }
        return table.text
    }

    /// One object on a line.
    var json: String {
        var line = JSONLine()
        line.object { line in
            line.field("model", path)
            line.field("ok", badCount == 0)
            line.list("checks", findings) { line, finding in
                line.field("check", finding.check)
                line.field("voice", finding.voice)
                line.field("text", finding.text)
                line.field("found", finding.found)
                line.field("wanted", finding.wanted)
                line.field("verdict", finding.verdict.rawValue)
            }
        }
        return String(decoding: line.bytes, as: UTF8.self) + "\n"
    }
}
