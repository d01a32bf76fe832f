/// A phoneme of the alphabet that voices are trained on, with the stress mark before it, in one byte.
package struct Sound: Hashable, Sendable {
    /// How strongly a vowel is said.
    package enum Stress: UInt8 {
        case none, primary, secondary
    }

    /// Six bits of phoneme, two of stress.
    package let code: UInt8

    /// The sound that a file names, nil where the alphabet has none such.
    package init?(code: UInt8) {
        guard Int(code & 63) < Self.count, code >> 6 <= 2 else { return nil }
        self.code = code
    }

    /// A sound stressed anew.
    package init(_ sound: Sound, stress: Stress) {
        code = sound.code & 63 | stress.rawValue << 6
    }

    package var stress: Stress { Stress(rawValue: code >> 6) ?? .none }

    /// The sound without its stress.
    package var plain: Sound { Sound(self, stress: .none) }

    package var isVowel: Bool { (code & 63) < 21 || (code & 63) >= Self.firstLong }

    /// Whether the vowel is one that English says only where there is no stress.
    package var isReduced: Bool { Self.reduced.contains(code & 63) }

    private static let reduced: [UInt8] = [13, 19, 20]
    private static let firstLong: UInt8 = 47
    private static let scalars: [UInt32] = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊᵻbdfhjklmnpstvwzðŋɡɹɾʃʒʔʤʧθ".unicodeScalars.map {
        $0.value
    }
    private static let longVowels: [UInt32] = "iuɔɑɜɛə".unicodeScalars.map { $0.value }
    private static let nowhere: UInt8 = 0xFF
    /// The places in `scalars` by scalar; the few that are higher are searched for.
    private static let places: [UInt8] = (0..<0x300).map { scalar in
        scalars.firstIndex(of: scalar).map { UInt8($0) } ?? nowhere
    }
    private static let count = 54
    private static let lengthMark: UInt32 = 0x2D0
    private static let primaryMark: UInt32 = 0x2C8
    private static let secondaryMark: UInt32 = 0x2CC
}

extension Sound {
    /// The sounds of phonemes in UTF-8; nil where one of them is not of the alphabet.
    package static func sounds(in phonemes: [UInt8]) -> [Sound]? {
        var sounds: [Sound] = []
        var stress = Stress.none
        var place = 0
        while let (scalar, next) = scalar(in: phonemes, at: place) {
            place = next
            switch scalar {
            case primaryMark: stress = .primary
            case secondaryMark: stress = .secondary
            case lengthMark:
                guard let long = sounds.popLast()?.lengthened else { return nil }
                sounds.append(long)
            default:
                guard let phoneme = phoneme(of: scalar) else { return nil }
                sounds.append(Sound(unchecked: phoneme | stress.rawValue << 6))
                stress = .none
            }
        }
        return sounds
    }

    /// The sounds of phonemes that are numbers of `KokoroAlphabet`; nil where one of them is not of the alphabet.
    static func sounds(ofCodes codes: [UInt8]) -> [Sound]? {
        var sounds: [Sound] = []
        sounds.reserveCapacity(codes.count)
        var stress = Stress.none
        for code in codes {
            switch code {
            case Sign.primaryStress: stress = .primary
            case Sign.secondaryStress: stress = .secondary
            case Sign.length:
                guard let long = sounds.popLast()?.lengthened else { return nil }
                sounds.append(long)
            default:
                let phoneme = phonemesOfCodes[Int(code)]
                guard phoneme != nowhere else { return nil }
                sounds.append(Sound(unchecked: phoneme | stress.rawValue << 6))
                stress = .none
            }
        }
        return sounds
    }

    /// The place in `scalars` of each number of `KokoroAlphabet`.
    private static let phonemesOfCodes: [UInt8] = (0..<256).map { code in
        KokoroAlphabet.scalar(of: UInt8(code)).flatMap { phoneme(of: $0.value) } ?? nowhere
    }

    /// The phonemes in text.
    package static func text(_ sounds: [Sound]) -> String {
        var text = String.UnicodeScalarView()
        for sound in sounds {
            for value in sound.values { Unicode.Scalar(value).map { text.append($0) } }
        }
        return String(text)
    }

    /// The scalar at a place in UTF-8 and the place behind it, nil at the end; of bytes that are no UTF-8, some other scalar.
    private static func scalar(in bytes: [UInt8], at place: Int) -> (UInt32, next: Int)? {
        guard place < bytes.count else { return nil }
        let first = UInt32(bytes[place])
        let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : 3
        guard count > 1, place + count <= bytes.count else { return (first, place + 1) }
        var scalar = first & (count == 2 ? 0x1F : 0x0F)
        for byte in bytes[(place + 1)..<(place + count)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        return (scalar, place + count)
    }

    private static func phoneme(of scalar: UInt32) -> UInt8? {
        let phoneme = scalar < places.count ? places[Int(scalar)] : scalars.firstIndex(of: scalar).map { UInt8($0) }
        return phoneme == nowhere ? nil : phoneme
    }

    private init(unchecked code: UInt8) { self.code = code }

    private var lengthened: Sound? {
        guard Int(code & 63) < Self.scalars.count else { return nil }
        let scalar = Self.scalars[Int(code & 63)]
        return Self.longVowels.firstIndex(of: scalar).map {
            Sound(unchecked: Self.firstLong + UInt8($0) | code & 0xC0)
        }
    }

    private var values: [UInt32] {
        let phoneme = Int(code & 63)
        let letters =
            phoneme < Self.scalars.count
            ? [Self.scalars[phoneme]] : [Self.longVowels[phoneme - Int(Self.firstLong)], Self.lengthMark]
        return switch stress {
        case .none: letters
        case .primary: [Self.primaryMark] + letters
        case .secondary: [Self.secondaryMark] + letters
        }
    }
}
