extension EnglishNumbers {
    /// A number that names a thing and counts none: `101` one oh one, `529` five twenty-nine, `1408` fourteen oh eight, `1600` sixteen hundred.
    ///
    /// Digits with a needless zero in front, and more than four of them, are said one by one.
    package func label(_ digits: some Collection<UInt8>) -> [String] {
        guard digits.first != UInt8(ascii: "0"), digits.count <= 4 else { return self.digits(digits) }
        let value = digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) % 10 }
        let (hundreds, rest) = (value / 100, value % 100)
        if hundreds == 0 || value % 1000 == 0 { return EnglishNumbers(saysAnd: false).cardinal(value) }
        if rest == 0 { return cardinal(hundreds) + ["hundred"] }
        return cardinal(hundreds) + (rest < 10 ? ["oh"] : []) + cardinal(rest)
    }
}

extension [Said.Part] {
    /// Words one after another.
    static func words(_ words: [String]) -> [Said.Part] { words.map { .word($0) } }

    /// Letters by their names, in capitals; what is no ASCII letter is left out.
    static func letters(_ text: some Sequence<UInt8>) -> [Said.Part] {
        text.filter { $0.isASCIILetter }.map { .letter(String(Unicode.Scalar($0.asciiUppercased))) }
    }
}
