extension Reading {
    /// Figures that are not those of ASCII: `１２`, `٣`, `①`, `Ⅳ`.
    static let otherFigures = Reading(.cardinal, on: [.symbols(OtherFigures.signs)]) { writing, index in
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if let value = OtherFigures.number(writing[index].scalar) {
            return Said(numbers.cardinal(value), end: index + 1)
        }
        var digits: [UInt8] = []
        var end = index
        while digits.count < 36, let digit = writing.symbol(end).flatMap({ OtherFigures.digit($0) }) {
            digits.append(digit)
            end += 1
        }
        return digits.isEmpty ? nil : Said(numbers.cardinal(digits), end: end)
    }
}

private enum OtherFigures {
    /// The first of each row of ten digits: fullwidth, Arabic, Persian, and of scripts of India and Thailand.
    private static let zeros: [UInt32] = [0xFF10, 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xE50]
    /// Rows of numbers in one character: their first character, its number, and how many there are.
    private static let rows: [(first: UInt32, number: Int, count: UInt32)] = [
        (0x2460, 1, 20), (0x2474, 1, 20), (0x2488, 1, 20), (0x2776, 1, 10), (0x2780, 1, 10), (0x278A, 1, 10),
        (0x24F5, 1, 10), (0x2160, 1, 12), (0x2170, 1, 12),
    ]

    static let signs: String = {
        var scalars = String.UnicodeScalarView()
        for (first, count) in zeros.map({ ($0, UInt32(10)) }) + rows.map({ ($0.first, $0.count) }) {
            for value in first..<(first + count) {
                if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }()

    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        for zero in zeros where (zero..<(zero + 10)).contains(scalar.value) {
            return UInt8(ascii: "0") + UInt8(scalar.value - zero)
        }
        return nil
    }

    static func number(_ scalar: Unicode.Scalar) -> Int? {
        for row in rows where (row.first..<(row.first + row.count)).contains(scalar.value) {
            return row.number + Int(scalar.value - row.first)
        }
        return nil
    }
}
