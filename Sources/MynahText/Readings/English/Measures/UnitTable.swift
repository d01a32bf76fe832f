/// Units by the symbols that are written for them, which are told apart by capitals: `mA` and `MA`.
struct UnitTable: Sendable {
    private var units: [String: MeasureUnit] = [:]

    /// The unit of a symbol, exactly as it is written.
    func unit(_ symbol: String) -> MeasureUnit? { units[symbol] }

    /// All symbols.
    var symbols: [String] { units.keys.sorted() }

    private static let prefixes: [(sign: String, name: String)] = [
        ("p", "pico"), ("n", "nano"), ("\u{B5}", "micro"), ("\u{3BC}", "micro"), ("m", "milli"), ("c", "centi"),
        ("d", "deci"), ("h", "hecto"), ("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera"), ("P", "peta"),
        ("E", "exa"), ("Ki", "kibi"), ("Mi", "mebi"), ("Gi", "gibi"), ("Ti", "tebi"), ("Pi", "pebi"),
    ]

    /// Reads lines of symbols, singular, plural, flags and SI prefixes. Flags: L length, S takes a stop, D doubtful.
    init(_ table: String) {
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: ";", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
            guard fields.count >= 3 else { continue }
            let flags = fields.count > 3 ? fields[3].joined() : ""
            let unit = MeasureUnit(
                singular: fields[1].joined(separator: " "),
                plural: fields[2].joined(separator: " "),
                isLength: flags.utf8.contains(UInt8(ascii: "L")),
                takesStop: flags.utf8.contains(UInt8(ascii: "S")),
                isDoubtful: flags.utf8.contains(UInt8(ascii: "D"))
            )
            for symbol in fields[0] { add(unit, String(symbol), prefixes: fields.count > 4 ? fields[4] : []) }
        }
    }

    private mutating func add(_ unit: MeasureUnit, _ symbol: String, prefixes wanted: [Substring]) {
        units[symbol] = unit
        for (sign, name) in Self.prefixes {
            guard wanted.contains(where: { $0 == sign || ($0 == "\u{B5}" && sign == "\u{3BC}") }) else { continue }
            units[sign + symbol] = MeasureUnit(
                singular: name + unit.singular,
                plural: name + unit.plural,
                isLength: unit.isLength,
                takesStop: false,
                isDoubtful: false
            )
        }
    }
}
