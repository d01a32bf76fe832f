import MynahText

/// Writes a language tag as BCP 47 does, `en-GB` for `EN_gb`.
@_expose(wasm, "mynah_language_tag")
@c(mynah_language_tag)
public func languageTag(_ start: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
    let asked = text(at: start, count: count)
    guard let tag = LanguageTag(asked) else {
        return Reply.failure("'\(asked)' is not a language tag. Write it like 'en' or 'pt-BR'.")
    }
    return Reply.text(tag.text)
}
