import MynahPhonemes
import MynahTesting
import MynahText

/// The models of the tagger and of the homograph classifier that the product brings.
enum BuiltModels {
    static let taggerBytes = BuiltLexicon.bytes("tagger.model")
    static let homographBytes = BuiltLexicon.bytes("homographs.model")

    /// An analyst that reads with both.
    static let analyst = try! analyst(.american)

    static func analyst(_ accent: Accent) throws -> SentenceAnalyst {
        try SentenceAnalyst(tagger: DataBlock(taggerBytes), homographs: DataBlock(homographBytes), accent: accent)
    }

    /// The items of a text, read as the product does.
    static func items(of text: String) -> [SpokenItem] {
        TextReader(Script(plain: SourceText(text)), language: LanguageTag("en-US")!).flatMap { $0.items }
    }
}
