import MynahJSON

/// Which voices are mixed: as Kokoro-FastAPI takes it, a bare text or list, or an object that says more.
struct CombineBody: RequestValue {
    /// What can be said in an object.
    struct Wish: RequestObject {
        var voices = MixtureText()
        var format = VoiceFileChoice.pt
        var kept: String?
        var strict = false

        static let fields: [Field<Wish>] = [
            Field("voices", \.voices, "The voices and how much of each; weights are shares of their sum.").required(),
            Field(
                "format",
                \.format,
                "How the mixture is written down: as PyTorch does (pt), as safetensors, or as bare numbers (bin)."
            ),
            Field(
                "save",
                \.kept,
                "A name under which the mixture is kept as a voice, for keys with the scope voices: letters, digits, underscores."
            ),
            Field("strict", \.strict, "Whether a field that is not known is an error."),
        ]
    }

    /// What is wanted.
    let wish: Wish

    static var schema: Schema { .either([MixtureText.schema, Wish.schema]) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        if case .object = value.content {
            wish = try Wish(value, &reading)
        } else {
            var wish = Wish()
            wish.voices = try MixtureText(value, &reading)
            self.wish = wish
        }
    }
}
