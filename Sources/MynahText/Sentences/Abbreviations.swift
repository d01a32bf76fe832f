/// Words that end in a full stop without ending the sentence, by what must follow for the sentence to go on.
///
/// Words are in lower case and without their last stop.
struct Abbreviations: Sendable {
    /// What an abbreviation waits for.
    enum Kind: Sendable {
        /// Always goes on: `Dr. Smith`, `e.g. Apples`.
        case opening
        /// Goes on before a number or a single letter: `No. 5`, `Fig. B`.
        case numbering
        /// Goes on before a number, a month or a weekday: `Dec. 5`, `5 p.m. Monday`.
        case dating
        /// Goes on unless a word follows that begins sentences: `Acme Inc. Shares` but not `Acme Inc. The`.
        case naming
    }

    /// The kind of a word, `nil` for one that is no abbreviation.
    func kind(of word: String) -> Kind? { kinds[word] }

    /// Whether a capitalised `word` (given in lower case) usually begins a sentence.
    func beginsSentences(_ word: String) -> Bool { starters.contains(word) }

    /// Whether `word` (in lower case, without a stop) is a month, a weekday or a time zone, whole or cut short.
    func isCalendarWord(_ word: String) -> Bool { calendar.contains(word) }

    private let kinds: [String: Kind]
    private let starters: Set<String>
    private let calendar: Set<String>

    private init(_ lists: [(Kind, String)], starters: String, calendar: String) {
        var kinds: [String: Kind] = [:]
        for (kind, words) in lists {
            for word in words.split(separator: " ") { kinds[String(word)] = kind }
        }
        self.kinds = kinds
        self.starters = Set(starters.split(separator: " ").map { String($0) })
        self.calendar = Set(calendar.split(separator: " ").map { String($0) })
    }

    static let english = Abbreviations(
        [
            (
                .opening,
                """
                mr mrs ms mx dr prof st mt ft rev fr hon pres gov sen rep amb gen col maj capt cpt lt cmdr adm sgt cpl pvt profs drs \
                messrs mme mlle sr. e.g i.e eg ie vs v cf viz approx incl excl ca al dept univ assn bros
                """
            ),
            (
                .numbering,
                """
                rs no nos fig figs vol vols p pp pg ch chap sec sect art eq eqs ex par para pt ed eds app ver op cl ref \
                ext apt ste fl flr rm bldg hwy rte max circa mk tel ps cor rom matt deut isa eph heb thess tim phil prov
                """
            ),
            (
                .dating,
                """
                jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m \
                am pm hr hrs min mins secs lb lbs oz yd yds yr yrs mos wk wks c
                """
            ),
            (
                .naming,
                "inc ltd co corp llc plc jr sr esq ph.d m.d b.a m.a b.s d.c u.s u.k u.n e.u u.s.a etc ave blvd rd est"
            ),
        ],
        starters: """
            the a an this that these those it he she we they i you his her its our their my your there here then \
            and but or so yet for nor in on at by to from with of as if when while after before since because although \
            however therefore moreover thus meanwhile what who why how where which is are was were do does did no yes not \
            some many most all each every one two both another such
            """,
        calendar: """
            january february march april may june july august september october november december \
            jan feb mar apr jun jul aug sep sept oct nov dec \
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
            est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et pt ct eastern pacific central
            """
    )
}
