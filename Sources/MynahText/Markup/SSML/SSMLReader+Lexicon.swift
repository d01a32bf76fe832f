/// `lexicon` and `lookup`.
extension SSMLReader {
    mutating func obeyLexicon(_ element: inout SSMLElement) {
        if element.name == "lexicon" { return declareLexicon(element.tag) }
        guard let name = required("ref", of: element.tag, so: "no lexicon is looked up") else { return }
        guard let address = lexicons[name] else {
            let hint = nearest(to: name, in: lexicons.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
            return warn("no <lexicon> has the xml:id \(name.shortened.jsonQuoted)\(hint)", at: element.tag.span)
        }
        element.directions.append(.lexicon(address))
    }

    /// A lexicon with a name waits for `lookup`; one without holds for the whole document, as in SSML 1.0.
    private mutating func declareLexicon(_ tag: XMLTag) {
        guard let address = required("uri", of: tag, so: "it is left out") else { return }
        warn("<lexicon> is not fetched; give its words in a lexicon beside the text", at: tag.span)
        guard let name = tag["xml:id"]?.trimmed.nonEmpty else {
            if !open.isEmpty { open[0].directions.append(.lexicon(address)) }
            return
        }
        if lexicons[name] != nil { warn("two lexicons have the xml:id \(name.shortened.jsonQuoted)", at: tag.span) }
        if lexicons.count < Self.maximumLexicons { lexicons[name] = address }
    }

    private static var maximumLexicons: Int { 1_000 }
}
