/// Whether letters can be spoken as an English word.
enum Syllables {
    /// Whether capitals have a vowel, and consonants before and behind it that English words begin and end with.
    static func canBeSpoken(_ capitals: ArraySlice<UInt8>) -> Bool {
        guard let first = capitals.firstIndex(where: { $0.isSyllabic }),
            let last = capitals.lastIndex(where: { $0.isSyllabic })
        else { return false }
        return canBegin(capitals[..<first]) && canEnd(capitals[(last + 1)...]) && isSmooth(capitals[first...last])
    }

    private static func canBegin(_ consonants: ArraySlice<UInt8>) -> Bool {
        consonants.count <= 1 || onsets.contains(String(decoding: consonants, as: UTF8.self))
    }

    private static func canEnd(_ consonants: ArraySlice<UInt8>) -> Bool {
        switch consonants.count {
        case 0: true
        case 1: consonants.first.map { !"HJQV".utf8.contains($0) } ?? true
        case 2: codas.contains(String(decoding: consonants, as: UTF8.self))
        default: consonants.count == 3 && longCodas.contains(String(decoding: consonants, as: UTF8.self))
        }
    }

    /// Whether no more than three consonants or two vowels stand in a row between the first and the last vowel.
    private static func isSmooth(_ middle: ArraySlice<UInt8>) -> Bool {
        var run = 0
        var wasVowel = true
        for byte in middle {
            run = byte.isSyllabic == wasVowel ? run + 1 : 1
            wasVowel = byte.isSyllabic
            if run > (wasVowel ? 2 : 3) { return false }
        }
        return true
    }

    private static let onsets = set(
        """
        BL BR CH CL CR DR DW FL FR GH GL GN GR KN PH PL PR PS QU RH SC SH SK SL SM SN SP SQ ST SW TH TR TW WH WR \
        SCR SPL SPR STR SQU SCH SHR THR CHR PHR
        """
    )
    private static let codas = set(
        """
        BS CS DS FS GS KS LS MS NS PS RS TS WS CH CK CT FF FT GH GN LB LD LF LK LL LM LP LT LV MB MN MP ND NG NK NT PH \
        PT RB RC RD RF RG RK RL RM RN RP RR RT RV SH SK SM SP SS ST TH TT WD WK WL WN XT ZZ HT GG DD NN EX
        """
    )
    private static let longCodas = set(
        "TCH GHT RST NCH RCH NGS NTS RDS LLS RTS NDS NKS STS LTS RKS RLD RTH LTH NTH MPS"
    )

    private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map { String($0) }) }
}

extension UInt8 {
    /// Whether it is a vowel's letter, y left out.
    var isVowel: Bool { "aeiou".utf8.contains(asciiLowercased) }

    /// Whether it is a vowel's letter or y.
    fileprivate var isSyllabic: Bool { isVowel || asciiLowercased == UInt8(ascii: "y") }
}
