import MynahHTTP
import MynahJSON
import MynahPhonemes
import MynahSynthesis
import MynahText

/// Tells how a text is read: what `mynah normalize --json` and `mynah phonemes --json` tell.
struct TextReport: Sendable {
    let house: House

    /// The words of a text.
    func normalized(_ body: TextBody) async throws -> [UInt8] {
        try await read(body) { _, sentences, lexicons, place, warnings in
            var text = SpokenText(partingParagraphsBy: "\n")
            var (words, rest) = (JSONList("words", counting: place), JSONReading(warnings, counting: place))
            var respelling = Respelling(lexicons)
            for sentence in sentences {
                let sentence = sentence.respelled(by: &respelling)
                rest.add(respelling.takeWarnings())
                text.add(sentence.text, endsParagraph: sentence.endsParagraph)
                for word in sentence.words {
                    words.add { line in
                        line.field("text", word.text)
                        line.field("span", word.span)
                        line.field("kind", word.kind.name)
                    }
                }
                rest.add(sentence)
            }
            var bytes = JSONLine.opening("text", text)
            words.write { bytes += $0 }
            rest.writeEnd { bytes += $0 }
            return bytes
        }
    }

    /// The sounds of a text.
    func phonemes(_ body: TextBody) async throws -> [UInt8] {
        try await read(body) { reader, sentences, lexicons, place, warnings in
            var (text, signs) = (SpokenText(partingParagraphsBy: "\n"), SpokenText(partingParagraphsBy: "\n"))
            var ipa = SpokenText(partingParagraphsBy: "\n")
            var (tokens, rest) = (JSONList("tokens", counting: place), JSONReading(warnings, counting: place))
            for sentence in sentences {
                let sounds = try reader.phonemes(of: sentence, lexicons: lexicons)
                text.add(sentence.text, endsParagraph: sentence.endsParagraph)
                signs.add(sounds.text, endsParagraph: sentence.endsParagraph)
                ipa.add(Pronunciation.Alphabet.ipa.text(of: sounds.codes), endsParagraph: sentence.endsParagraph)
                for token in sounds.tokens {
                    tokens.add { line in
                        line.field("text", token.text)
                        line.field("span", token.span)
                        line.field("phonemes", sounds.text(of: token))
                        line.field("source", token.source.rawValue)
                        if let homograph = token.homograph { line.field("homograph", homograph) }
                    }
                }
                rest.add(sentence)
                rest.add(sounds.skipped)
                rest.add(sounds.warnings)
            }
            var bytes = JSONLine.opening("text", text) + JSONLine.following("phonemes", signs)
            bytes += JSONLine.following("ipa", ipa)
            tokens.write { bytes += $0 }
            rest.writeEnd { bytes += $0 }
            return bytes
        }
    }

    /// What is made of the sentences of a text, on the thread that reads.
    private typealias Account =
        @Sendable (
            _ reader: inout any SpeechReader, _ sentences: TextReader, _ lexicons: [UserLexicon],
            _ place: @escaping @Sendable (Int) -> Int, _ warnings: [TextWarning]
        ) throws -> [UInt8]

    private func read(_ body: TextBody, _ account: @escaping Account) async throws -> [UInt8] {
        let text = SourceText(body.input)
        guard text.bytes.count <= house.settings.limits.text else {
            throw APIError(
                .contentTooLarge,
                "text_too_long",
                "The text has more than \(house.settings.limits.text) bytes. Send it in parts.",
                at: "input"
            )
        }
        let language: LanguageTag? =
            switch body.language {
            case nil: nil
            case .tag(let tag): tag
            case .automatic: await house.reading.language(of: text)
            }
        do {
            let script = try await house.reading.script(text, body.inputFormat)
            let sentences = TextReader(script, language: language ?? LanguageTag("en-US")!)
            let lexicons = try await house.reading.lexicons(body.lexicon, for: language ?? LanguageTag("en-US")!)
            let places = SpanPlaces(text.bytes, units: body.spanUnits)
            return try await house.reading.withReader {
                try account(&$0, sentences, lexicons, { places($0) }, script.warnings)
            }
        } catch let error as MarkupError {
            throw APIError(error, at: "input")
        }
    }
}

extension SpokenSentence {
    /// The same with the words that a lexicon writes otherwise.
    fileprivate func respelled(by respelling: inout Respelling) -> SpokenSentence {
        SpokenSentence(
            items: respelling.respelled(items, in: language),
            silent: silent,
            skipped: skipped,
            span: span,
            language: language,
            endsParagraph: endsParagraph
        )
    }
}
