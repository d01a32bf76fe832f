/// `audio` and `mark`.
extension SSMLReader {
    mutating func obeyAudio(_ element: inout SSMLElement) {
        let tag = element.tag
        if element.name == "mark" {
            guard let name = required("name", of: tag, so: "nothing is marked") else { return }
            return direct(.mark(name), span: tag.span)
        }
        guard let source = required("src", of: tag, so: "what stands in it is spoken") else { return }
        if muteCount == 0 { element.directions.append(.audio(source)) }
        for name in SSMLVocabulary.playingAttributes {
            guard let value = tag[name]?.trimmed.nonEmpty else { continue }
            element.directions.append(.service(name: "audio \(name)", value: value))
        }
    }
}
