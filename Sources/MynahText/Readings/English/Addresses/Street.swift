extension ReadingKind {
    static let address = ReadingKind("address")
}

extension Reading {
    /// Kinds of streets cut short, Saint and Doctor told from Street and Drive: `Main St.`, `St. John`, `Dr. Smith`, `Mulholland Dr.`
    static let street = Reading(.address, on: [.words(Street.triggers)]) { writing, index in
        guard writing.isBoundary(index - 1), !writing.isSymbol(index - 1, ".") else { return nil }
        if let said = Street.court(writing, index) { return said }
        guard let word = Street.word(writing, index) else { return nil }
        let end = writing.ownsStop(at: index + 1) ? index + 2 : index + 1
        guard end > index + 1 || writing.isBoundary(end) else { return nil }
        return Said([word], end: end)
    }
}

/// Decides what an abbreviation that may be a kind of street is.
enum Street {
    static let triggers = """
        st ste str ave av blvd rd dr ln ct pl sq hwy pkwy ter terr cir trl aly cres gdns expy fwy tpke rte plz xing bldg \
        apt apts fl flr rm
        """

    static func word(_ writing: Writing, _ index: Int) -> String? {
        let word = writing.lower(index)
        switch word {
        case "st": return saintOrStreet(writing, index)
        case "dr": return doctorOrDrive(writing, index)
        case "ste": return suiteOrSaint(writing, index)
        case "apt", "apts", "fl", "flr", "rm", "bldg": return dwelling(writing, index)
        default: return other(writing, index, word)
        }
    }

    private static func saintOrStreet(_ writing: Writing, _ index: Int) -> String? {
        guard writing[index].shape == .capitalized || writing[index].shape == .upper else {
            return writing.isSymbol(index + 1, ".") && writing.followsName(index) ? "street" : nil
        }
        let end = writing.isSymbol(index + 1, ".") ? index + 2 : index + 1
        guard writing.precedesName(end), !isQuarter(writing, end) else {
            return writing.followsName(index) || end > index + 1 ? "Street" : nil
        }
        guard writing.followsName(index), writing[index - 2].kind != .digits else { return "Saint" }
        if saints.contains(saint(writing, writing.skippingSpace(end))) { return "Saint" }
        return "Street"
    }

    /// Whether a part of a city follows: `K St. NW`.
    private static func isQuarter(_ writing: Writing, _ index: Int) -> Bool {
        let next = writing.skippingSpace(index)
        return writing[next].shape == .upper && Compass.names[writing.lower(next)] != nil
    }

    /// A saint's name in lower case, without a possessive ending.
    private static func saint(_ writing: Writing, _ index: Int) -> String {
        let word = writing.lower(index)
        return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }

    private static func doctorOrDrive(_ writing: Writing, _ index: Int) -> String? {
        let hasStop = writing.isSymbol(index + 1, ".")
        let end = hasStop ? index + 2 : index + 1
        guard writing[index].shape != .lower else { return hasStop ? "doctor" : nil }
        let namesDoctor = writing.precedesName(end) && !isQuarter(writing, end)
        let opensStreet = writing[index - 2].kind == .digits && namesDoctor
        if writing.followsName(index), !opensStreet, writing.followsHouseNumber(index) || !namesDoctor {
            return "Drive"
        }
        return namesDoctor || hasStop ? "Doctor" : nil
    }

    private static func suiteOrSaint(_ writing: Writing, _ index: Int) -> String? {
        let end = writing.isSymbol(index + 1, ".") ? index + 2 : index + 1
        let next = writing.skippingSpace(end)
        if writing[next].kind == .digits || writing[next].shape == .single { return "Suite" }
        return writing.precedesName(end) && writing[index].shape == .capitalized ? "Sainte" : nil
    }

    /// The street that is named after a court: `Ct. St.`
    static func court(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isWord(index, "ct"), writing[index].shape != .lower else { return nil }
        let next = writing.skippingSpace(writing.isSymbol(index + 1, ".") ? index + 2 : index + 1)
        guard next > index + 1, writing.isWord(next, "st"), writing[next].shape != .lower else { return nil }
        return Said(["Court", "Street"], end: writing.ownsStop(at: next + 1) ? next + 2 : next + 1)
    }

    private static func other(_ writing: Writing, _ index: Int, _ word: String) -> String? {
        guard let whole = StreetType.words[word] else { return nil }
        let hasStop = writing.isSymbol(index + 1, ".")
        if word == "hwy" || word == "rte" {
            let next = writing.skippingSpace(hasStop ? index + 2 : index + 1)
            if writing[next].kind == .digits || writing[next].shape == .single { return whole }
        }
        guard writing[index].shape != .lower else {
            let isClear = StreetType.clear.contains(word)
            return isClear && (hasStop || writing.followsHouseNumber(index)) ? whole.lowercased() : nil
        }
        guard writing.followsName(index), writing[index].shape == .capitalized else {
            return isAfterHouse(writing, index) ? whole : nil
        }
        return StreetType.clear.contains(word) || hasStop || writing.followsHouseNumber(index) ? whole : nil
    }

    private static func isAfterHouse(_ writing: Writing, _ index: Int) -> Bool {
        writing.followsName(index) && writing.followsHouseNumber(index)
    }

    private static let saints: Set<String> = [
        "john", "johns", "peter", "paul", "mary", "louis", "helens", "helena", "patrick", "george", "andrew", "andrews",
        "james", "joseph", "francis", "catherine", "catharines", "thomas", "michael", "nicholas", "petersburg", "lucia",
        "lucie", "vincent", "kitts", "martin", "luke", "mark", "matthew", "stephen", "stephens", "anthony", "augustine",
        "bernard", "clair", "cloud", "charles", "david", "denis", "germain", "ives", "albans", "pancras", "moritz",
        "tropez", "barts", "croix", "anne", "agnes", "barnabas", "bartholomew", "benedict", "christopher", "clare",
        "cuthbert", "edmund", "elizabeth", "gabriel", "giles", "gregory", "ignatius", "jerome", "jude", "laurent",
        "lawrence", "leonard", "margaret", "monica", "olaf", "oswald", "raphael", "sebastian", "simon", "swithin",
        "teresa", "therese", "valentine", "vitus", "ann", "bride", "ambrose", "philip",
    ]
}
