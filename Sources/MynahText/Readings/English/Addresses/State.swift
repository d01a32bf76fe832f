extension Reading {
    /// States in two letters, behind a city and a comma or before a ZIP code: `Boston, MA 02129`, `Portland, OR`.
    static let state = Reading(.address, on: [.words(State.triggers)]) { writing, index in
        guard writing[index].shape == .upper, writing[index - 1].kind == .space, writing.isBoundary(index + 1),
            let name = State.names[writing.lower(index)], State.isMeant(writing, index)
        else { return nil }
        return Said(name.split(separator: " ").map { String($0) }, end: index + 1)
    }
}

/// The states of the United States in two letters, as the post writes them.
enum State {
    static let triggers = """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa \
        ri sc sd tn tx ut vt va wa wv wi wy
        """

    static let names = [
        "al": "Alabama", "ak": "Alaska", "az": "Arizona", "ar": "Arkansas", "ca": "California", "co": "Colorado",
        "ct": "Connecticut", "de": "Delaware", "fl": "Florida", "ga": "Georgia", "hi": "Hawaii", "id": "Idaho",
        "il": "Illinois", "in": "Indiana", "ia": "Iowa", "ks": "Kansas", "ky": "Kentucky", "la": "Louisiana",
        "me": "Maine", "md": "Maryland", "ma": "Massachusetts", "mi": "Michigan", "mn": "Minnesota",
        "ms": "Mississippi", "mo": "Missouri", "mt": "Montana", "ne": "Nebraska", "nv": "Nevada",
        "nh": "New Hampshire", "nj": "New Jersey", "nm": "New Mexico", "ny": "New York", "nc": "North Carolina",
        "nd": "North Dakota", "oh": "Ohio", "ok": "Oklahoma", "or": "Oregon", "pa": "Pennsylvania",
        "ri": "Rhode Island", "sc": "South Carolina", "sd": "South Dakota", "tn": "Tennessee", "tx": "Texas",
        "ut": "Utah", "vt": "Vermont", "va": "Virginia", "wa": "Washington", "wv": "West Virginia", "wi": "Wisconsin",
        "wy": "Wyoming",
    ]

    /// Whether two letters are a state here: before a ZIP code, or behind a city; a word in capitals only behind a city known to lie there.
    static func isMeant(_ writing: Writing, _ index: Int) -> Bool {
        if writing[index + 1].kind == .space, ZipCode.isFigures(writing, index + 2) { return true }
        guard writing.isSymbol(index - 2, ","), writing[index - 3].kind == .letters,
            writing[index - 3].shape == .capitalized
        else { return false }
        let isWord = ["in", "or", "me", "ok", "hi", "oh", "md", "id", "de", "la", "co", "al"].contains(
            writing.lower(index)
        )
        let letters = writing.lower(index)
        return !isWord || (cities[writing.lower(index - 3)] ?? "").split(separator: " ").contains { $0 == letters }
    }

    /// The last word of each state's name.
    static let lastWords: Set<String> = Set(
        names.values.map { String($0.split(separator: " ").last ?? "").lowercased() }
    )

    /// Large cities in states whose letters are words too, by their last word.
    private static let cities = [
        "indianapolis": "in", "bloomington": "in il mn", "wayne": "in", "gary": "in", "evansville": "in",
        "portland": "or me", "salem": "or ma", "eugene": "or", "bend": "or", "medford": "or ma", "augusta": "me ga",
        "bangor": "me", "tulsa": "ok", "city": "ok mo ut ia nj", "norman": "ok", "honolulu": "hi", "hilo": "hi",
        "columbus": "oh ga", "cleveland": "oh", "cincinnati": "oh", "toledo": "oh", "akron": "oh", "dayton": "oh",
        "baltimore": "md", "bethesda": "md", "annapolis": "md", "rockville": "md", "frederick": "md", "spring": "md",
        "boise": "id", "wilmington": "de", "dover": "de", "orleans": "la", "rouge": "la", "shreveport": "la",
        "denver": "co", "boulder": "co", "springs": "co", "aurora": "co", "collins": "co", "birmingham": "al",
        "montgomery": "al", "mobile": "al", "huntsville": "al", "springfield": "il ma mo or oh", "lafayette": "la in",
        "canton": "oh", "athens": "ga oh", "meridian": "id", "corvallis": "or", "lewiston": "me id",
    ]
}
