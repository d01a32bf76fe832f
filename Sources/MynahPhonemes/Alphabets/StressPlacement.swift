/// Where stress marks stand: Kokoro's directly before the vowel, IPA's before the syllable.
enum StressPlacement {
    /// Moves each mark to the next vowel of its word; a mark without one stays.
    static func beforeVowels(_ codes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var waiting: UInt8?
        var place = 0
        for code in codes {
            if Sign.isStress(code) {
                if let waiting { result.insert(waiting, at: min(place, result.count)) }
                (waiting, place) = (code, result.count)
            } else {
                if let mark = waiting, Sign.anyVowels.contains(code) {
                    result.append(mark)
                    waiting = nil
                } else if let mark = waiting, isBoundary(code) {
                    result.insert(mark, at: place)
                    waiting = nil
                }
                result.append(code)
            }
        }
        if let waiting { result.insert(waiting, at: place) }
        return result
    }

    /// Moves each mark back before the consonants that begin its syllable.
    static func beforeSyllables(_ codes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for code in codes {
            if Sign.isStress(code) {
                result.insert(code, at: result.count - onset(before: result))
            } else {
                result.append(code)
            }
        }
        return result
    }

    /// How many of the last sounds begin a syllable: all of them at the beginning of a word, else as many as English allows.
    private static func onset(before codes: [UInt8]) -> Int {
        let consonants = codes.suffix(4).reversed().prefix { Sign.onsets.contains($0) }
        guard consonants.count < 4 else { return 1 }
        if codes.count == consonants.count || isBoundary(codes[codes.count - consonants.count - 1]) {
            return consonants.count
        }
        let cluster = Array(consonants.reversed())
        return (1...3).last { $0 <= cluster.count && isOnset(cluster.suffix($0)) } ?? 0
    }

    private static func isOnset(_ cluster: ArraySlice<UInt8>) -> Bool {
        guard let first = cluster.first, let last = cluster.last else { return false }
        switch cluster.count {
        case 1: return first != Sign.ng
        case 2: return isPair(first, last)
        default:
            return first == Sign.s && isPair(first, cluster[cluster.startIndex + 1])
                && isPair(cluster[cluster.startIndex + 1], last)
        }
    }

    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        if first == Sign.s, Sign.afterS.contains(second) { return true }
        switch KokoroAlphabet.scalar(of: second) {
        case "l": return Sign.beforeL.contains(first)
        case "ɹ": return Sign.beforeR.contains(first)
        case "w": return Sign.beforeW.contains(first)
        case "j": return Sign.beforeJ.contains(first)
        default: return false
        }
    }

    private static func isBoundary(_ code: UInt8) -> Bool { code <= Sign.space }
}

extension Sign {
    fileprivate static let onsets = SignSet("bdfhjklmnpstvwzðŋɡɹʃʒʤʧθʦʣʨʥrxçɕ")
    fileprivate static let afterS = SignSet("ptkmnfw")
    fileprivate static let beforeL = SignSet("pbkɡfs")
    fileprivate static let beforeR = SignSet("pbtdkɡfθʃ")
    fileprivate static let beforeW = SignSet("tdkɡθ")
    fileprivate static let beforeJ = SignSet("pbtdkɡfvmnhslθz")
}
