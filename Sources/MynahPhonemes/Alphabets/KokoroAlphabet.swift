/// Kokoro's signs for sounds, stress and punctuation, a byte each: their numbers in its network's own table.
///
/// The signs are IPA, with one letter for each English diphthong (`A` for eɪ) and affricate (`ʤ` for dʒ).
public enum KokoroAlphabet {
    /// The signs as text.
    public static func text(of codes: some Sequence<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(codes.underestimatedCount * 2)
        for code in codes {
            if let scalar = scalar(of: code) { scalar.appendUTF8(to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number of a sign; `nil` for what is none.
    public static func code(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x80 ? asciiCodes[Int(scalar.value)].nonZero : otherCodes[scalar]
    }

    /// The sign of a number; `nil` where there is none.
    public static func scalar(of code: UInt8) -> Unicode.Scalar? {
        let scalar = scalars[Int(code)]
        return scalar.value == 0 ? nil : scalar
    }

    /// The numbers of the signs in `text`, and what in it is no sign.
    package static func reading(of text: String) -> SoundReading {
        var reading = SoundReading()
        for scalar in text.unicodeScalars {
            if let code = code(of: scalar) { reading.codes.append(code) } else { reading.reject(scalar) }
        }
        return reading
    }

    /// The signs in the order of their numbers; where numbers are left out, a run begins.
    private static let runs: [(first: UInt8, signs: String)] = [
        (1, ";:,.!?"), (9, "—…\"()“” \u{303}ʣʥʦʨᵝ\u{AB67}AI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"),
        (41, "Yᵊabcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"), (90, "ɟ"),
        (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ"), (123, "ɹ"), (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"),
        (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"), (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"),
        (171, "→↗↘"), (177, "ᵻ"),
    ]

    private static let scalars: [Unicode.Scalar] = {
        var scalars = [Unicode.Scalar](repeating: "\0", count: 256)
        for run in runs {
            for (offset, scalar) in run.signs.unicodeScalars.enumerated() { scalars[Int(run.first) + offset] = scalar }
        }
        return scalars
    }()

    private static let asciiCodes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 128)
        for (code, scalar) in scalars.enumerated() where (1..<0x80).contains(scalar.value) {
            codes[Int(scalar.value)] = UInt8(code)
        }
        return codes
    }()

    private static let otherCodes: [Unicode.Scalar: UInt8] = {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for (code, scalar) in scalars.enumerated() where scalar.value >= 0x80 { codes[scalar] = UInt8(code) }
        return codes
    }()
}

extension UInt8 {
    fileprivate var nonZero: UInt8? { self == 0 ? nil : self }
}
