/// Speech Synthesis Markup Language 1.1 (W3C, 2010), and what the large speech services have added to it.
enum SSML {
    static func script(of source: SourceText, options: MarkupOptions) throws(MarkupError) -> Script {
        var reader = SSMLReader(source)
        return try reader.script()
    }
}
