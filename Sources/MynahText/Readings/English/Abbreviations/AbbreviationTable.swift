extension Abbreviation {
    /// What a word (in lower case, without its stop) may be short for, the likeliest first.
    static func named(_ word: String) -> [Abbreviation] { table[word] ?? [] }

    /// Every word of the table, for triggers.
    static let triggers = table.keys.sorted().joined(separator: " ")

    /// Words as they are written and as they are said; a hyphen stands between the words of one.
    private static let lists: [(Sign, String)] = [
        (
            .none,
            """
            mr Mister mrs Missus messrs Messieurs mme Madame mlle Mademoiselle etc etcetera vs versus viz namely \
            approx approximately dept department depts departments govt government intl international natl national \
            mfg manufacturing mfr manufacturer asst assistant assn association bros Brothers ltd Limited \
            corp Corporation yoy year-over-year qoq quarter-over-quarter jr Junior esq Esquire atty attorney \
            bldgs buildings attn attention
            """
        ),
        (.small, "eg for-example ie that-is"),
        (
            .name,
            """
            ms Miz prof Professor profs Professors drs Doctors gov Governor sgt Sergeant lt Lieutenant capt Captain cpt Captain col Colonel \
            maj Major cpl Corporal pvt Private cmdr Commander adm Admiral brig Brigadier mt Mount \
            supt Superintendent insp Inspector cdr Commander
            """
        ),
        (
            .stopAndName,
            """
            rev Reverend hon Honorable sen Senator rep Representative gen General pres President amb Ambassador \
            fr Father ft Fort det Detective sens Senators reps Representatives sec Secretary br Brother
            """
        ),
        (
            .number,
            """
            nos numbers fig figure figs figures vol volume vols volumes pp pages chap chapter chaps chapters \
            sect section eq equation eqs equations eqn equation para paragraph paras paragraphs ext extension mk Mark
            """
        ),
        (
            .stopAndNumber,
            """
            p page ll lines vv verses art article ex example app appendix ca circa c circa pt part op opus ref reference cl clause \
            ps Psalm cor Corinthians rom Romans matt Matthew rev Revelation gen Genesis deut Deuteronomy isa Isaiah \
            eph Ephesians heb Hebrews thess Thessalonians tim Timothy phil Philippians prov Proverbs
            """
        ),
        (.numberOrCapital, "no number pg page ch chapter sec section"),
        (.afterName, "sr Senior co Company inc Incorporated"),
        (.afterOrdinal, "ed edition"),
        (
            .stop,
            """
            incl including excl excluding esp especially misc miscellaneous avg average univ University ms Miz \
            prof Professor assoc Associates orig originally est estimated tel telephone acad Academy doz dozen \
            inc Incorporated cont continued cf compare ibid ibid cit cit seq seq eds editors hosp hospital \
            mgmt management mgr manager admin administration sgt sergeant capt captain lt lieutenant gov governor \
            inst institute div division pres president sen senator conf conference env environment mts mountains \
            secy Secretary treas Treasurer
            """
        ),
        (.innerStop, "min minimum max maximum temp temperature op op loc loc"),
    ]

    private static let table: [String: [Abbreviation]] = {
        var table: [String: [Abbreviation]] = [:]
        for (sign, list) in lists {
            let fields = list.split(separator: " ")
            for place in stride(from: 0, to: fields.count - 1, by: 2) {
                let words = fields[place + 1].split(separator: "-").map { String($0) }
                table[String(fields[place]), default: []].append(Abbreviation(words: words, sign: sign))
            }
        }
        return table
    }()
}
