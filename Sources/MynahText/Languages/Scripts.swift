/// The scripts of Unicode, by their names there: `Latin`, `Linear B`.
package enum Scripts {
    /// The name of the script that a letter belongs to.
    package static func name(of letter: Unicode.Scalar) -> String {
        ScriptRanges.names[number(of: letter)].description
    }

    private static func number(of letter: Unicode.Scalar) -> Int {
        var (low, high) = (0, ScriptRanges.starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if ScriptRanges.starts[middle] >> 8 <= letter.value { low = middle } else { high = middle - 1 }
        }
        return Int(ScriptRanges.starts[low] & 0xFF)
    }

    /// The script that most letters of the beginning of a text belong to; Japanese where Han stands among its syllables. `nil` for no letters.
    package static func main(of text: SourceText) -> String? {
        var counts = [Int](repeating: 0, count: ScriptRanges.names.count)
        var offset = 0
        while offset < min(text.bytes.count, 10_000), let (scalar, length) = text.scalar(at: offset) {
            if scalar.isWordLetter { counts[number(of: scalar)] += 1 }
            offset += length
        }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return nil }
        let name = ScriptRanges.names[most].description
        let syllables = counts[number(of: "\u{3042}")] + counts[number(of: "\u{30A2}")]
        return name == "Han" && syllables * 10 > counts[most] ? "Hiragana" : name
    }

    /// The commonest language written in a script of which espeak-ng has a voice; `nil` where no voice speaks any.
    package static func language(of script: String) -> LanguageTag? {
        languages(in: script).first.flatMap { LanguageTag($0) }
    }

    /// The languages that the script of a letter is used by and a voice speaks, the commonest first.
    static func languages(of letter: Unicode.Scalar) -> [LanguageTag] { tags[number(of: letter)] }

    private static let tags: [[LanguageTag]] = ScriptRanges.names.map { name in
        languages(in: name.description).compactMap { LanguageTag($0) }
    }

    /// The languages that are written in a script and have a voice, the commonest first.
    private static func languages(in script: String) -> [String] {
        switch script {
        case "Latin": ["en"]
        case "Cyrillic": ["ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "tt", "cv", "ba", "nog", "uz", "az"]
        case "Arabic": ["ar", "fa", "ur", "sd", "ug", "ku"]
        case "Devanagari": ["hi", "mr", "ne", "kok", "sa"]
        case "Han": ["zh", "cmn", "ja", "yue", "hak", "ko"]
        case "Hiragana", "Katakana": ["ja"]
        case "Hangul": ["ko"]
        case "Ethiopic": ["am", "ti"]
        case "Bengali": ["bn", "as", "bpy"]
        case "Hebrew": ["he", "yi"]
        case "Greek": ["el", "grc"]
        case "Bopomofo": ["zh", "cmn"]
        default: only(languageIn: script)
        }
    }

    private static func only(languageIn script: String) -> [String] {
        switch script {
        case "Armenian": ["hy", "hyw"]
        case "Georgian": ["ka"]
        case "Thai": ["th"]
        case "Tamil": ["ta"]
        case "Telugu": ["te"]
        case "Kannada": ["kn"]
        case "Malayalam": ["ml"]
        case "Gujarati": ["gu"]
        case "Gurmukhi": ["pa"]
        case "Oriya": ["or"]
        case "Sinhala": ["si"]
        case "Myanmar": ["my"]
        case "Cherokee": ["chr"]
        default: []
        }
    }
}
