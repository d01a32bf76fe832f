extension Reading {
    /// Abbreviations that the words around them make: `Roe v. Wade`, `England v Australia`, `Smith et al.`, `est. 1987`.
    static let nearbyAbbreviation = Reading(.abbreviation, on: [.words("v al est")]) { writing, index in
        guard writing.opensWord(index) else { return nil }
        switch writing.lower(index) {
        case "v": return NearbyAbbreviation.versus(writing, index)
        case "al": return NearbyAbbreviation.others(writing, index)
        default: return NearbyAbbreviation.established(writing, index)
        }
    }
}

/// Abbreviations that mean nothing without their neighbours.
private enum NearbyAbbreviation {
    /// Between two names, in court or in a match.
    static func versus(_ writing: Writing, _ index: Int) -> Said? {
        let hasStop = writing.isSymbol(index + 1, ".")
        let end = hasStop ? index + 2 : index + 1
        guard writing[index].shape == .lower, writing.isSpaced(index), writing[end].kind == .space,
            writing.precedesName(end), hasStop || writing.hasNameBefore(index)
        else { return nil }
        return Said(["versus"], end: end)
    }

    /// The others of many writers.
    static func others(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.wordBefore(index) == "et", writing.ownsStop(at: index + 1) else { return nil }
        return Said(["al"], end: index + 2)
    }

    /// Since when something is there.
    static func established(_ writing: Writing, _ index: Int) -> Said? {
        let hasStop = writing.isSymbol(index + 1, ".")
        let next = writing.skippingSpace(hasStop ? index + 2 : index + 1)
        guard hasStop || writing[index].shape == .capitalized, writing[index].shape != .upper,
            let year = writing.year(at: next), year < 2100
        else { return nil }
        return Said(["established"] + EnglishNumbers(saysAnd: writing.isBritish).year(year), end: next + 1)
    }
}
