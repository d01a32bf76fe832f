import Mynah
import MynahJSON
import MynahOptions
import MynahPhonemes
import MynahSynthesis
import MynahText

extension Command {
    static var phonemes: Command {
        Command("phonemes", "show the sounds that a text is read as", PhonemesOptions.self) { options, invocation in
            try PhonemesCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Writes down how a text would sound: each word from the lexicons given, from the dictionary, by rule, or by its letters. Which of "
                + "two words of the same letters is meant, as in read or lead, is told from the sentence. Other languages than English are "
                + "asked of espeak-ng. Prints one line for each line of input, or with --whole one for each paragraph.",
            "With --json, tells of each word where it comes from, how it sounds and who knew it; spans are counted as 'mynah normalize' "
                + "counts them."
        )
        .example("mynah phonemes 'I read it, you read it.'", "Shows the sounds in Kokoro's alphabet.")
        .example("mynah phonemes --alphabet ipa --lang en-GB tomato", "Shows British sounds in IPA.")
        .example("mynah phonemes --lexicon names.txt --json <lines.txt", "Uses your own pronunciations.")
    }
}

/// What can be asked of `mynah phonemes`.
struct PhonemesOptions: OptionGroup {
    var reading = ReadingOptionGroup()
    var alphabet = Pronunciation.Alphabet.kokoro
    var lexicons = LexiconOptions()

    static var declarations: [Declaration<PhonemesOptions>] {
        [
            .option("alphabet", \.alphabet, "What the sounds are written in.").short("a").commandLineOnly(),
            .group(\.lexicons),
            .group(\.reading),
        ]
    }
}

extension Pronunciation.Alphabet: OptionValue {
    package static var placeholder: String { "ALPHABET" }
}

/// Prints how texts sound.
struct PhonemesCommand {
    let options: PhonemesOptions
    let invocation: Invocation

    func run() throws {
        var pronouncer = Pronouncer(lexicons: try options.lexicons.lexicons(for: options.reading.language.tag))
        let reader = try LineReader(options.reading)
        try DocumentReading(options: options.reading, invocation: invocation).run { source, format, gap, output in
            let (sentences, warnings) = try reader.read(source, format: format)
            var phonemes = SpokenText(partingParagraphsBy: gap)
            guard options.reading.printsJSON else {
                for sentence in sentences {
                    let sounds = try pronouncer.phonemes(of: sentence)
                    phonemes.add(options.alphabet.text(of: sounds.codes), endsParagraph: sentence.endsParagraph)
                }
                return try output.add(phonemes.bytes)
            }
            var text = SpokenText(partingParagraphsBy: gap)
            var tokens = JSONList("tokens")
            var rest = JSONReading(warnings)
            for sentence in sentences {
                let sounds = try pronouncer.phonemes(of: sentence)
                text.add(sentence.text, endsParagraph: sentence.endsParagraph)
                phonemes.add(options.alphabet.text(of: sounds.codes), endsParagraph: sentence.endsParagraph)
                for token in sounds.tokens {
                    tokens.add { $0.describe(token, options.alphabet.text(of: sounds.codes(of: token))) }
                }
                rest.add(sentence)
                rest.add(sounds.skipped)
                rest.add(sounds.warnings)
            }
            try output.add(JSONLine.opening("text", text))
            try output.add(JSONLine.following("phonemes", phonemes))
            try tokens.write { try output.add($0) }
            try rest.writeEnd { try output.add($0) }
        }
    }
}

extension JSONLine {
    fileprivate mutating func describe(_ token: PhonemeToken, _ phonemes: String) {
        field("text", token.text)
        field("span", token.span)
        field("phonemes", phonemes)
        field("source", token.source.rawValue)
        if let homograph = token.homograph { field("homograph", homograph) }
    }
}
