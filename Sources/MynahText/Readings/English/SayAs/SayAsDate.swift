/// Dates in figures, in the order that the caller says or that is usual in the country.
struct SayAsDate {
    private var year: Int?
    private var month: Int?
    private var day: Int?

    /// `05/12/2024` as `mdy`, `20240512` as `yyyymmdd`, `1960` as `y`; `nil` for other forms.
    static func parts(_ stretch: Stretch, format: String?) -> [Said.Part]? {
        let order = order(format ?? "")
        if order.isEmpty, let (parts, _) = stretch.readWhole(as: .sayAsDate) { return parts }
        guard stretch.isForm, var fields = fields(of: stretch, order: order) else { return nil }
        let usual = usualOrder(for: fields, isBritish: stretch.writing.isBritish)
        var letters = order.isEmpty ? usual : order
        if order.count == 3, fields.count == 2, isYearless(stretch) { letters.removeAll { $0 == UInt8(ascii: "y") } }
        guard fields.count == letters.count else { return nil }
        letters = zip(letters, fields).filter { !isUnknown($1) }.map { $0.0 }
        fields.removeAll { isUnknown($0) }
        guard let date = SayAsDate(fields, order: letters) else { return nil }
        return date.parts(isBritish: stretch.writing.isBritish)
    }

    /// Whether a field is left open: `????`.
    private static func isUnknown(_ field: [UInt8]) -> Bool { field.allSatisfy { $0 == UInt8(ascii: "?") } }

    /// Whether two hyphens stand in the place of the year, as in ISO 8601: `--0922`.
    private static func isYearless(_ stretch: Stretch) -> Bool {
        stretch.writing.isSymbol(0, "-") && stretch.writing.isSymbol(1, "-")
    }

    /// The letters of a format, each once: `yyyymmdd` is `ymd`.
    private static func order(_ format: String) -> [UInt8] {
        var order: [UInt8] = []
        for letter in format.utf8.map({ $0.asciiLowercased }) where letter.isASCIILetter && order.last != letter {
            order.append(letter)
        }
        let isKnown = order.count <= 3 && order.allSatisfy { Array("ymd".utf8).contains($0) }
        return isKnown ? order : []
    }

    private static func usualOrder(for fields: [[UInt8]], isBritish: Bool) -> [UInt8] {
        if fields.count == 3 { return Array((fields[0].count == 4 ? "ymd" : isBritish ? "dmy" : "mdy").utf8) }
        guard fields.count == 2 else { return Array("y".utf8) }
        if fields[0].count == 4 { return Array("ym".utf8) }
        return Array((fields[1].count == 4 ? "my" : isBritish ? "dm" : "md").utf8)
    }

    /// The digits, or question marks in their place, between signs or spaces; those in one row are parted where the order says.
    private static func fields(of stretch: Stretch, order: [UInt8]) -> [[UInt8]]? {
        var fields: [[UInt8]] = []
        var isJoined = false
        for index in 0..<stretch.count {
            let isOpen = stretch.writing.isSymbol(index, "?")
            if isOpen || stretch.writing[index].kind == .digits {
                let bytes = Array(stretch.writing.bytes(index))
                if isJoined { fields[fields.count - 1] += bytes } else { fields.append(bytes) }
            } else if !isSeparator(stretch.writing, index) {
                return nil
            }
            isJoined = isOpen || stretch.writing[index].kind == .digits
        }
        guard fields.count == 1, let row = fields.first else {
            return fields.isEmpty || fields.count > 3 ? nil : fields
        }
        let usual = isYearless(stretch) ? "md" : row.count == 8 ? "ymd" : row.count == 6 ? "ym" : "y"
        let isOrdered = order.count > 1 && !isYearless(stretch)
        return parted(row, order: isOrdered ? order : Array(usual.utf8))
    }

    private static func isSeparator(_ writing: Writing, _ index: Int) -> Bool {
        if writing[index].kind == .space { return true }
        return writing.symbol(index).map { "/-.,\u{2013}".unicodeScalars.contains($0) } ?? false
    }

    /// A row of figures in its fields: two each, and what is over belongs to the year.
    private static func parted(_ row: [UInt8], order: [UInt8]) -> [[UInt8]] {
        let yearCount = row.count - 2 * (order.count - 1)
        guard order.count > 1, yearCount == 2 || yearCount == 4 else { return [row] }
        var rest = row[...]
        return order.map { letter in
            let field = rest.prefix(letter == UInt8(ascii: "y") ? yearCount : 2)
            rest = rest.dropFirst(field.count)
            return Array(field)
        }
    }

    private init?(_ fields: [[UInt8]], order: [UInt8]) {
        guard fields.count == order.count else { return nil }
        for (field, letter) in zip(fields, order) {
            guard field.count <= 4, let value = Int(String(decoding: field, as: UTF8.self)) else { return nil }
            switch letter {
            case UInt8(ascii: "y"): year = field.count == 2 ? value + (value < 50 ? 2000 : 1900) : value
            case UInt8(ascii: "m"): month = value
            default: day = value
            }
        }
        guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    }

    private func parts(isBritish: Bool) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: isBritish)
        let dayName = day.map { EnglishNumbers(saysAnd: false).ordinal($0) }
        let monthName = month.map { Self.months[$0 - 1] }
        let yearName = year.map { numbers.year($0) } ?? []
        guard let dayName else { return .saying((monthName.map { [$0] } ?? []) + yearName) }
        guard let monthName else { return .saying(["the"] + dayName) }
        let words = isBritish ? ["the"] + dayName + ["of", monthName] : [monthName] + dayName
        return .saying(words) + (yearName.isEmpty ? [] : [.mark(",")] + .saying(yearName))
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
