extension ReadingRules {
    /// The readings of a language; of those that have none here, words and marks alone are taken.
    package static func rules(for language: LanguageTag) -> ReadingRules {
        language.language == "en" ? english : plain
    }

    /// The readings of a language for texts whose forms are written out: what cannot be said as it stands.
    package static func leastRules(for language: LanguageTag) -> ReadingRules {
        language.language == "en" ? leastEnglish : plain
    }

    private static let leastEnglish = ReadingRules(
        [
            .emoji, .emoticon, .falseStart, .frontElision, .backElision, .ordinal, .decimal, .cardinal, .otherFigures,
            .mathSign, .sign, .ornament,
        ],
        readAs: EnglishSayAs.read
    )

    private static let plain = ReadingRules([]) { _, _, _ in nil }

    /// English, first come first served: forms that hold others stand before them.
    private static let english = ReadingRules(
        [
            .emoji,
            .emoticon,
            .webAddress,
            .emailAddress,
            .filePath,
            .numberedCopy,
            .commandOption,
            .networkNumber,
            .uniqueIdentifier,
            .version,
            .hashtag,
            .handle,
            .sharp,
            .dottedName,
            .coordinates,
            .groupedSerial,
            .clause,
            .telephone,
            .setNumbers,
            .date,
            .writtenDate,
            .weekday,
            .period,
            .verse,
            .ratio,
            .clockTime,
            .duration,
            .zoneOffset,
            .state,
            .addressNumber,
            .postCode,
            .compass,
            .money,
            .ticker,
            .romanNumeral,
            .nearbyAbbreviation,
            .street,
            .slashedWord,
            .ampersand,
            .standard,
            .dottedLetters,
            .abbreviation,
            .code,
            .chemicalFormula,
            .designation,
            .initialism,
            .falseStart,
            .frontElision,
            .backElision,
            .yearOfEra,
            .ordinal,
            .decade,
            .percentage,
            .dimensions,
            .feetAndInches,
            .measure,
            .multiple,
            .scientific,
            .figureDesignation,
            .magnitude,
            .score,
            .fraction,
            .range,
            .pointGrouped,
            .year,
            .numberSign,
            .mathFunction,
            .greekLetter,
            .power,
            .factorial,
            .tag,
            .decimal,
            .operation,
            .modelNumber,
            .cardinal,
            .otherFigures,
            .identifier,
            .mathSign,
            .sign,
            .ornament,
        ],
        readAs: EnglishSayAs.read
    )
}
