import MynahText

/// English sounds in capitals, with digits for stress, as in the CMU dictionary: `HH AH0 L OW1`.
enum ARPAbetNotation {
    /// Reads ARPAbet; sounds are parted by spaces, words by two or a comma.
    static func reading(of text: String, in accent: Accent) -> SoundReading {
        var reading = SoundReading()
        var spaces = 0
        for field in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
            if field.isEmpty {
                spaces += 1
                continue
            }
            if spaces > 0, !reading.codes.isEmpty { reading.codes.append(Sign.space) }
            spaces = 0
            if !append(field.map { $0.asciiUppercased }, to: &reading, accent: accent) {
                reading.reject(String(decoding: field.prefix(20), as: UTF8.self))
            }
        }
        return reading
    }

    private static func append(_ field: [UInt8], to reading: inout SoundReading, accent: Accent) -> Bool {
        if field.count == 1, let code = KokoroAlphabet.code(of: Unicode.Scalar(field[0])), code < Sign.space {
            reading.codes.append(code)
            return true
        }
        let digit = field.last.flatMap { $0.isASCIIDigit ? $0 : nil }
        guard digit == nil || digit.map({ $0 <= UInt8(ascii: "2") }) == true else { return false }
        let name = String(decoding: digit == nil ? field[...] : field.dropLast(), as: UTF8.self)
        guard let sound = sound(name, isStressed: digit != nil && digit != UInt8(ascii: "0"), accent: accent) else {
            return false
        }
        if digit == UInt8(ascii: "1") { reading.codes.append(Sign.primaryStress) }
        if digit == UInt8(ascii: "2") { reading.codes.append(Sign.secondaryStress) }
        reading.codes += KokoroAlphabet.reading(of: sound).codes
        return true
    }

    private static func sound(_ name: String, isStressed: Bool, accent: Accent) -> String? {
        let isBritish = accent == .british
        switch name {
        case "AH": return isStressed ? "ʌ" : "ə"
        case "ER", "AXR": return isBritish ? (isStressed ? "ɜː" : "ə") : (isStressed ? "ɜɹ" : "əɹ")
        case "OW": return isBritish ? "Q" : "O"
        case "AE": return isBritish ? "a" : "æ"
        case "AA": return isBritish ? "ɑː" : "ɑ"
        case "AO": return isBritish ? "ɔː" : "ɔ"
        case "IY": return isBritish && isStressed ? "iː" : "i"
        case "UW", "UX": return isBritish ? "uː" : "u"
        default: return plain[name]
        }
    }

    /// Sounds in ARPAbet, words parted by two spaces; what is not English stays as it is.
    static func text(of codes: [UInt8]) -> String {
        var fields: [String] = []
        var stress = "0"
        var index = 0
        let symbols = codes.map { KokoroAlphabet.scalar(of: $0) ?? " " }
        while index < symbols.count {
            let (name, isVowel, count) = sign(at: index, in: symbols)
            switch symbols[index] {
            case "ˈ": stress = "1"
            case "ˌ": stress = "2"
            case "ː": break
            case " ": fields.append("")
            default:
                fields.append(isVowel ? name + stress : name)
                if isVowel { stress = "0" }
            }
            index += count
        }
        return fields.joined(separator: " ")
    }

    /// The name of the sound at `index`, whether it carries stress, and how many signs it takes.
    private static func sign(at index: Int, in symbols: [Unicode.Scalar]) -> (name: String, isVowel: Bool, count: Int) {
        let symbol = symbols[index]
        if symbol == "ɜ" || symbol == "ə", index + 1 < symbols.count, symbols[index + 1] == "ɹ" {
            return ("ER", true, 2)
        }
        if let vowel = vowels[symbol] { return (vowel, true, 1) }
        return (consonants[symbol] ?? String(Character(symbol)), false, 1)
    }

    private static let vowels: [Unicode.Scalar: String] = [
        "ɑ": "AA", "ɒ": "OH", "æ": "AE", "a": "AE", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɔ": "AO", "W": "AW", "I": "AY",
        "ɛ": "EH", "ɜ": "ER", "A": "EY", "ɪ": "IH", "i": "IY", "O": "OW", "Q": "OW", "Y": "OY", "ʊ": "UH", "u": "UW",
        "ᵊ": "AX", "ᵻ": "IX", "ɨ": "IX",
    ]

    private static let consonants: [Unicode.Scalar: String] = [
        "b": "B", "ʧ": "CH", "d": "D", "ð": "DH", "f": "F", "ɡ": "G", "h": "HH", "ʤ": "JH", "k": "K", "l": "L",
        "m": "M",
        "n": "N", "ŋ": "NG", "p": "P", "ɹ": "R", "s": "S", "ʃ": "SH", "t": "T", "T": "DX", "ɾ": "DX", "θ": "TH",
        "v": "V",
        "w": "W", "j": "Y", "z": "Z", "ʒ": "ZH", "ʔ": "Q",
    ]

    /// What the names mean in both accents.
    private static let plain: [String: String] = [
        "AW": "W", "AY": "I", "B": "b", "CH": "ʧ", "D": "d", "DH": "ð", "DX": "T", "EH": "ɛ", "EY": "A", "F": "f",
        "G": "ɡ",
        "HH": "h", "HX": "h", "IH": "ɪ", "JH": "ʤ", "K": "k", "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OY": "Y",
        "OH": "ɒ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "UH": "ʊ", "V": "v", "W": "w",
        "WH": "w",
        "Y": "j", "Z": "z", "ZH": "ʒ", "Q": "ʔ", "AX": "ᵊ", "IX": "ᵻ", "EL": "ᵊl", "EM": "ᵊm", "EN": "ᵊn", "NX": "n",
    ]
}
