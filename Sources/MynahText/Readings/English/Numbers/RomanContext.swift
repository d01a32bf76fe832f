/// What stands around a Roman numeral, and what it makes of it.
struct RomanContext {
    let writing: Writing
    let index: Int
    let numeral: RomanNumeral

    /// What is said; `nil` where the letters are not a number here.
    var said: Said? {
        let before = word(before: index)
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if numeral.length > 1, centuries.contains(writing.wordAfter(index + 1)) {
            return finish(numbers.ordinal(numeral.value))
        }
        if isRuler(before) { return finish(["the"] + numbers.ordinal(numeral.value)) }
        guard isNumbered(by: before) || isSequel(of: before) || followsRange || isListed else { return alone }
        if let last = rangeEnd {
            return Said(numbers.cardinal(numeral.value) + ["to"] + numbers.cardinal(last), end: index + 3)
        }
        return finish(numbers.cardinal(numeral.value))
    }

    private func finish(_ words: [String]) -> Said {
        guard numeral.isPossessive, let last = words.last else { return Said(words, end: index + 1) }
        return Said(words.dropLast() + ["\(last)'s"], end: index + 1)
    }

    /// Whether it is the number of an item: `(iv)`.
    private var isListed: Bool {
        numeral.length > 1 && numeral.isSmall && writing.isSymbol(index - 1, "(") && writing.isSymbol(index + 1, ")")
    }

    /// What is said of letters that are hardly anything else: `XIV`, and years such as `MCMXCIV`.
    private var alone: Said? {
        guard writing[index].shape == .upper, writing.isBoundary(index + 1), !writing.isRangeDash(index - 1) else {
            return nil
        }
        let isClear = numeral.isSmall ? numeral.length > 2 && numeral.value != 30 : numeral.length > 3
        guard isClear else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let isYear = !numeral.isSmall && (1100...2099).contains(numeral.value)
        return finish(isYear ? numbers.year(numeral.value) : numbers.cardinal(numeral.value))
    }

    /// The token of the word before a token, if one stands there.
    private func word(before index: Int) -> Int? {
        let isSpaced = writing[index - 1].kind == .space
        let before = isSpaced ? index - 2 : index - 1
        let stop = isSpaced && writing.isSymbol(before, ".") ? before - 1 : before
        return isSpaced && writing[stop].kind == .letters ? stop : nil
    }

    /// Whether a king, a pope or their like stands before.
    private func isRuler(_ before: Int?) -> Bool {
        guard let before, writing[before].shape == .capitalized, numeral.isSmall, numeral.value <= 40 else {
            return false
        }
        let name = writing.lower(before)
        if Self.rulers.contains(name) { return numeral.length > 1 || !startsClause || opensSentence(before) }
        guard (2...4).contains(numeral.value), numeral.length > 1, let first = word(before: before) else {
            return false
        }
        return writing[first].shape == .capitalized && Self.rulers.contains(writing.lower(first))
    }

    /// Whether the ruler is what the sentence is about, so that `I` behind the name speaks of nobody: `Elizabeth I was queen`.
    private func opensSentence(_ name: Int) -> Bool {
        guard Self.deeds.contains(writing.wordAfter(index + 1)) else { return false }
        if writing[name - 1].kind == .edge { return true }
        return ["king", "queen", "pope", "tsar", "emperor", "of", "by", "under"].contains(writing.wordBefore(name))
    }

    /// Whether a word stands before that numbers are given to.
    private func isNumbered(by before: Int?) -> Bool {
        guard let before, Self.numbered.contains(writing.lower(before)) else { return false }
        if writing[index].shape == .lower { return numeral.isSmall && writing[before].shape != .upper }
        guard numeral.length == 1 else { return true }
        guard numeral.isSmall else { return false }
        if numeral.value == 1 { return isFirst(of: before) }
        return numeral.value == 5 || !Self.lettered.contains(writing.lower(before))
    }

    private func isFirst(of before: Int) -> Bool {
        if startsClause { return false }
        if writing[before].shape == .capitalized { return true }
        return writing[index + 1].kind != .space || writing[index + 2].shape != .lower
            || Self.firstThings.contains(writing.wordAfter(index + 1))
    }

    /// Whether a film, a game or a ship of a name is numbered: `Rocky II`, `Apollo XI`.
    private func isSequel(of before: Int?) -> Bool {
        guard let before, writing[before].shape == .capitalized, numeral.isSmall, numeral.length > 1 else {
            return false
        }
        guard writing[index].shape == .upper || numeral.isPossessive else { return false }
        return !Self.noNames.contains(writing.lower(before))
    }

    /// The numeral behind a dash: `IV–VI`.
    private var rangeEnd: Int? {
        guard writing.isRangeDash(index + 1), writing[index + 2].shape != .lower || writing[index].shape == .lower,
            let last = RomanNumeral.read(writing, index + 2), last.value > numeral.value
        else { return nil }
        return last.value
    }

    /// Whether it is one of several: `Acts I and II`.
    private var followsRange: Bool {
        guard numeral.length > 1, numeral.isSmall, ["and", "or", "to"].contains(writing.wordBefore(index)),
            let joint = word(before: index), let first = word(before: joint),
            RomanNumeral.read(writing, first) != nil, let before = word(before: first)
        else { return false }
        return Self.numbered.contains(writing.lower(before))
    }

    /// Whether `I` is the speaker here, as a verb behind it shows.
    private var startsClause: Bool {
        guard numeral.value == 1, numeral.length == 1 else { return false }
        return Self.verbs.contains(writing.wordAfter(index + 1))
    }

    private var centuries: WordSet { Self.centuries }

    private static let centuries: WordSet = "century centuries dynasty olympiad olympic olympics corps arrondissement"
    private static let numbered: WordSet = """
        chapter chapters ch part parts volume volumes vol vols pp p sec book books act acts scene scenes section sections article articles \
        title appendix phase stage type class grade level figure figures fig table tables unit lesson canto war bowl episode \
        season round category step division group schedule rule item game series plate psalm sonata symphony opus op no \
        number mark mk amendment tome verse page pages paragraph exhibit theorem lemma proposition corollary axiom region \
        zone district ward factor angiotensin interferon nerve vatican bce panzer corps army fantasy quest episodes case \
        tier line version generation cohort experiment study trial model problem question theme movement century rank
        """
    /// Where a single `X` is a letter rather than ten.
    private static let lettered: WordSet = "generation model mark version factor type class case line"
    private static let firstThings: WordSet = """
        diabetes error errors trial trials study studies clinical collagen hypersensitivity and or to of interferon \
        interferons civil
        """
    /// What rulers do as well as speakers.
    private static let deeds: WordSet = "was had did could would made gave took said wrote went got never always also"
    private static let verbs: WordSet = """
        am was have had has think thought know knew would will can could did do said say saw see love loved met believe want \
        need like liked went go got made found felt feel hope should must may might shall just never always also really read \
        wrote remember told gave took still don't didn't can't couldn't won't wouldn't haven't wasn't guess mean wish heard
        """
    /// Words that begin sentences and titles, and are no names.
    private static let noNames: WordSet = """
        a an the this that these those my your his her its our their in on at of to for from with by and or but if is are was \
        were be as no not via per add see use using start stop give gave when while where what who how why then than so do
        """
    private static let rulers: WordSet = """
        henry louis elizabeth george edward richard william charles james john paul pius benedict gregory leo urban clement \
        innocent alexander nicholas peter catherine mary frederick wilhelm philip ferdinand francis napoleon ramses ramesses \
        ptolemy cleopatra darius xerxes constantine theodosius otto heinrich carl gustav christian haakon harald olaf olav \
        margrethe albert leopold carlos felipe alfonso pedro manuel ivan mehmed murad selim suleiman rama thutmose tuthmosis \
        amenhotep seti robert david stephen umberto emmanuel emanuel boniface celestine sixtus adrian martin callixtus eugene \
        honorius julius marcellus paschal lucius anastasius hadrian antiochus artaxerxes cyrus mithridates philippe casimir \
        sigismund vladislav wenceslaus andrew ladislaus matthias maximilian rudolf rudolph joseph ludwig conrad karl franz \
        feodor isabella juan joao fernando gustavus augustus basil michael alexios manuel romanos justinian constans \
        valentinian bayezid ahmed mustafa mahmud osman abdulmejid abdullah hussein faisal hassan mohammed muhammad farouk \
        kamehameha menelik bela stefan boris abbas ismail akbar jean anne victoria gerald walter arthur thomas \
        sancho alfonsus berengar lothair pepin clovis chlothar childeric dagobert theodoric amadeus eric erik sverre magnus \
        canute cnut valdemar knut svein ottokar premysl mieszko boleslaw bohemond baldwin raymond fulk amalric tutankhamun \
        psamtik mentuhotep senusret sargon shalmaneser nebuchadnezzar tiglath-pileser hattusili mursili suppiluliuma
        """
}
