/// Raises and lowers the stress of a word's sounds.
enum StressRule {
    /// Changes stress by a number of half steps; `nil` changes nothing.
    ///
    /// Below -2 all stress goes; -2 makes primary stress secondary, and so does -1 or 0 where there is primary stress;
    /// 0 to 2 gives a word without stress a secondary one; 2 and more make secondary stress primary, and more than 2 gives
    /// primary stress to a word that has none.
    static func changed(_ codes: [UInt8], by halfSteps: Int?) -> [UInt8] {
        guard let halfSteps else { return codes }
        let hasPrimary = codes.contains(Sign.primaryStress)
        let hasSecondary = codes.contains(Sign.secondaryStress)
        if halfSteps < -2 { return codes.filter { !Sign.isStress($0) } }
        if halfSteps == -2 || (halfSteps <= 0 && hasPrimary) { return lowered(codes) }
        if halfSteps >= 2, !hasPrimary, hasSecondary {
            return codes.map { $0 == Sign.secondaryStress ? Sign.primaryStress : $0 }
        }
        guard halfSteps >= 0, !hasPrimary, !hasSecondary else { return codes }
        return stressed(codes, with: halfSteps > 2 ? Sign.primaryStress : Sign.secondaryStress)
    }

    /// Takes secondary stress away and makes primary stress secondary.
    static func lowered(_ codes: [UInt8]) -> [UInt8] {
        codes.compactMap {
            $0 == Sign.secondaryStress ? nil : $0 == Sign.primaryStress ? Sign.secondaryStress : $0
        }
    }

    /// Puts a mark before the first vowel; sounds without a vowel stay as they are.
    private static func stressed(_ codes: [UInt8], with mark: UInt8) -> [UInt8] {
        guard let vowel = codes.firstIndex(where: { Sign.vowels.contains($0) }) else { return codes }
        return Array(codes[..<vowel]) + [mark] + codes[vowel...]
    }

    /// How much there is of a part of a word, to tell which part leads.
    static func weight(of codes: [UInt8]) -> Int {
        codes.reduce(0) { $0 + (Sign.heavy.contains($1) ? 2 : 1) }
    }
}
