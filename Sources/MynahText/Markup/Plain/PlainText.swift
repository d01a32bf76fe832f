/// Text without markup but inline tags, and the characters and tags of HTML that are left in it.
enum PlainText {
    /// The script of `source`: all of it, but what tags say.
    static func script(of source: SourceText, options: MarkupOptions) -> Script {
        var builder = ScriptBuilder(source)
        let (tags, voices) = (options.obeysTags, options.obeysVoiceTags)
        builder.append(source.span, scope: InlineTagScanner.Scope(tags: tags, voices: voices, layout: true))
        return builder.script()
    }
}
