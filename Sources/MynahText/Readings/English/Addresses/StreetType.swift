/// The kinds of streets: what they are called, and how that is cut short.
enum StreetType {
    /// The whole word of an abbreviation.
    static let words: [String: String] = [
        "st": "Street", "str": "Street", "ave": "Avenue", "av": "Avenue", "blvd": "Boulevard", "rd": "Road",
        "dr": "Drive", "ln": "Lane", "ct": "Court", "pl": "Place", "sq": "Square", "hwy": "Highway",
        "pkwy": "Parkway", "ter": "Terrace", "terr": "Terrace", "cir": "Circle", "trl": "Trail", "aly": "Alley",
        "cres": "Crescent", "gdns": "Gardens", "expy": "Expressway", "fwy": "Freeway", "tpke": "Turnpike",
        "rte": "Route", "plz": "Plaza", "xing": "Crossing", "bldg": "Building",
    ]
    /// Those that mean nothing else, so that a name before them is enough.
    static let clear: Set<String> = ["ave", "blvd", "rd", "hwy", "pkwy", "gdns", "expy", "fwy", "tpke", "rte", "ln"]

    /// Whether a token is a kind of street, whole or cut short.
    static func isType(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].kind == .letters, writing[index].range.count <= 10 else { return false }
        let word = writing.lower(index)
        return words[word] != nil || whole.contains(word)
    }

    private static let whole: Set<String> = [
        "street", "avenue", "boulevard", "road", "drive", "lane", "court", "place", "square", "highway", "parkway",
        "terrace", "circle", "trail", "alley", "crescent", "gardens", "expressway", "way", "close", "mews", "row",
        "plaza", "quay", "grove", "broadway", "walk", "loop", "pike",
    ]
}

extension Writing {
    /// Whether the words right behind a house number name a street: at most four capitalised words or an ordinal, and then the kind of street.
    func namesStreet(at index: Int) -> Bool {
        var next = index
        var words = 0
        while words < 5, self[next].kind == .space {
            next += 1
            if words > 0, self[next].shape != .lower, StreetType.isType(self, next) { return true }
            if isWord(next, "broadway"), self[next].shape == .capitalized { return true }
            guard let end = endOfStreetWord(next) else { return false }
            next = end
            words += 1
        }
        return false
    }

    /// The token behind one word of a street's name: a capitalised word, a direction, an ordinal.
    private func endOfStreetWord(_ index: Int) -> Int? {
        if self[index].kind == .digits, self[index + 1].kind == .letters, self[index + 1].range.count == 2 {
            return index + 2
        }
        guard self[index].kind == .letters, self[index].shape != .lower else { return nil }
        return isSymbol(index + 1, ".") ? index + 2 : index + 1
    }

    /// Whether a house number and a street's name stand before a token.
    func followsHouseNumber(_ index: Int) -> Bool {
        var before = index - 1
        while before > index - 12 {
            switch self[before].kind {
            case .space: break
            case .digits: return !HouseNumber.isYear(self, before)
            case .letters where self[before].shape != .lower || isOrdinalSuffix(before): break
            case .symbol where self[before].scalar == ".": break
            default: return false
            }
            before -= 1
        }
        return false
    }

    /// Whether a token is the ending of an ordinal in figures.
    func isOrdinalSuffix(_ index: Int) -> Bool {
        self[index - 1].kind == .digits
            && (isWord(index, "st") || isWord(index, "nd") || isWord(index, "rd") || isWord(index, "th"))
    }

    /// Whether the word before a token, over white space, is a name or an ordinal: capitalised and not the first of the sentence by chance.
    func followsName(_ index: Int) -> Bool {
        guard self[index - 1].kind == .space else { return false }
        if isSymbol(index - 2, "."), self[index - 3].shape != .lower { return true }
        let before = self[index - 2]
        if before.kind == .digits { return true }
        guard before.kind == .letters, before.shape != .lower else { return isOrdinalSuffix(index - 2) }
        return !Self.namelessWords.contains(lower(index - 2))
    }

    /// Whether a name follows a token over white space: a capitalised word or an initial.
    func precedesName(_ index: Int) -> Bool {
        let next = skippingSpace(index)
        return next > index && self[next].kind == .letters && self[next].shape != .lower
    }

    private static let namelessWords: Set<String> = [
        "the", "a", "an", "in", "at", "on", "to", "from", "of", "for", "and", "or", "but", "with", "by", "near", "dear",
        "visit", "when", "if", "as", "is", "was", "hello", "hi", "see", "mr", "mrs", "ms", "then", "so", "our", "his",
        "her", "their", "my", "your", "this", "that", "ask", "tell", "call", "meet", "thank", "thanks", "sincerely",
        "both", "i", "we", "he", "she", "they", "you", "it", "who", "said", "says", "while", "after", "before",
        "prof", "professor", "yes", "no", "ok", "okay", "not", "well", "now", "today", "with",
    ]
}
