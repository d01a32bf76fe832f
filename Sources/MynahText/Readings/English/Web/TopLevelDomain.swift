/// The last parts of host names.
enum TopLevelDomain {
    /// How a last part is said: as a word, or by its letters.
    static func parts(_ text: String) -> [Said.Part] {
        let lower = text.lowercased()
        if isSpelled(lower) { return AddressWords.spelled(text) }
        return [.word(lower)]
    }

    private static func isSpelled(_ lower: String) -> Bool {
        if lower.utf8.count == 2 { return !["me", "co", "to"].contains(lower) }
        return lower == "xyz" || lower.utf8.allSatisfy { !"aeiouy".utf8.contains($0) } && lower != "org"
    }

    /// Whether `lower` ends host names that stand alone in a text.
    static func isKnown(_ lower: String) -> Bool { generic.contains(lower) || isCountry(lower) }

    /// Whether `lower` is an English word as well, so that a full stop before it may end a sentence.
    static func isDoubtful(_ lower: String) -> Bool { doubtful.contains(lower) }

    private static func isCountry(_ lower: String) -> Bool { countries.contains(lower) }

    private static let generic: WordSet = """
        com org net edu gov mil int info biz name pro mobi arpa aero coop museum jobs cat tel post asia \
        dev app page blog xyz online site tech store cloud shop club wiki news live design agency \
        world space website studio digital media email network systems solutions services academy institute foundation \
        software technology ventures capital finance community social chat video photo photos gallery games \
        team tools works zone art music film fm radio tv codes directory guru ninja rocks link click
        """
    private static let countries: WordSet = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd \
        cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fo fr ga gd ge gf \
        gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki \
        km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx \
        my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc \
        sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us \
        uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
        """
    private static let doubtful: WordSet = """
        is it in to me be am my no at as us do so la re ma pa na ne id name pro live world space media music art news \
        post cat team tools works zone film link click social chat video photo photos games page club studio design st mr \
        ms pm
        """
}
