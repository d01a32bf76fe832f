/// The endings of file names.
enum FileExtension {
    /// Whether `lower` ends the names of files.
    static func isKnown(_ lower: String) -> Bool { words.contains(lower) || spelled.contains(lower) }

    /// Whether an ending is too short to tell a file by it alone.
    static func isDoubtful(_ lower: String) -> Bool { lower.utf8.count == 1 || lower == "so" }

    /// How an ending is said: as a word, or by its letters.
    static func parts(_ text: String) -> [Said.Part] {
        words.contains(text.lowercased()) ? [.word(text.lowercased())] : AddressWords.spelled(text)
    }

    private static let words: WordSet = """
        doc zip bin json yaml toml log lock swift lua java bat bash conf config cfg text env jar tar dat ini gif jpeg wav ogg \
        flac midi epub tex bib vue sass less deb exif patch diff bak backup plist tiff webm scala dart ruby perl wasm
        """
    private static let spelled: WordSet = """
        c h md txt pdf html htm css js ts py rb sh exe dll so mp avi mov mkv png jpg svg xml csv tsv sql db cpp hpp cc hh rs go \
        php gz bz xz rpm iso apk psd ppt pptx xls xlsx odt ods rtf jsx tsx scss yml docx mjs cjs ipynb pyc kt cs vb asm \
        webp bmp ico aac wma wmv flv opus onnx ckpt gguf pth npy whl tgz dmg msi vcf ics eml rst adoc srt vtt ssml pls
        """
}
