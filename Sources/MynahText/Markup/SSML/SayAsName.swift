/// What `interpret-as` names, whichever service's word for it is used.
struct SayAsName {
    /// The names that readings know.
    static let canonical = [
        "cardinal", "ordinal", "digits", "characters", "spell-out", "date", "time", "duration", "telephone", "fraction",
        "unit", "currency", "address", "expletive",
    ]

    /// The name that readings know; `nil` where the text is read as it stands.
    let interpretation: String?
    /// The format, where the name says it, as in `date:mdy`.
    let format: String?

    /// Reads a name; `nil` for one that nobody uses.
    init?(_ text: String) {
        let folded = text.lowercased()
        let name = folded.hasPrefix("vxml:") ? String(folded.dropFirst(5)) : folded
        if let known = Self.interpretation(named: name) {
            self.interpretation = known
            self.format = nil
        } else if Self.asItStands.contains(name) {
            self.interpretation = nil
            self.format = nil
        } else {
            let parts = name.split(maxSplits: 1) { $0 == ":" || $0 == "_" }
            guard parts.count == 2, let known = Self.interpretation(named: String(parts[0])) else { return nil }
            self.interpretation = known
            self.format = String(parts[1])
        }
    }

    /// These hold words that are read as any others.
    private static let asItStands = [
        "name", "net", "uri", "url", "email", "words", "text", "boolean", "interjection", "media", "person",
    ]

    private static func interpretation(named name: String) -> String? {
        switch name {
        case "cardinal", "number", "number:cardinal", "number_cardinal", "integer", "decimal": "cardinal"
        case "ordinal", "number:ordinal", "number_ordinal": "ordinal"
        case "digits", "digit", "number:digits", "number_digit", "number_digits": "digits"
        case "characters", "character", "letters", "glyphs", "acronym", "verbatim", "alphanumeric": "characters"
        case "spell-out", "spell", "spellout", "spelled", "spell_out": "characters"
        case "date": "date"
        case "time": "time"
        case "duration": "duration"
        case "telephone", "phone", "tel", "telephone-number", "phone-number": "telephone"
        case "fraction", "number:fraction", "number_fraction": "fraction"
        case "unit", "units", "measure", "measurement": "unit"
        case "currency", "money": "currency"
        case "address", "street": "address"
        case "expletive", "bleep": "expletive"
        default: nil
        }
    }
}
