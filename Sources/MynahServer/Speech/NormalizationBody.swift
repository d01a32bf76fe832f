/// What Kokoro-FastAPI lets its callers say about reading, of which we tell apart only whether forms are read at all.
struct NormalizationBody: RequestObject {
    var normalize = true

    static let fields: [Field<NormalizationBody>] =
        [Field("normalize", \.normalize, "Whether forms are read as a person would.")]
        + [
            "unit_normalization", "url_normalization", "email_normalization",
            "optional_pluralization_normalization", "phone_normalization", "replace_remaining_symbols",
        ].map { Field(unused: $0, .boolean, because: "all forms are read, or none.") }
}
