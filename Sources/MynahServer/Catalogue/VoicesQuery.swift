import MynahSynthesis

/// Which voices are listed.
struct VoicesQuery: RequestObject {
    var language: LanguageChoice?
    var gender: Voice.Gender?
    var engine: String?
    var id: String?
    var name: String?
    var isLegacy = false

    static let fields: [Field<VoicesQuery>] = [
        Field(
            "language",
            \.language,
            "Those that speak it above all: en is the English of any region, en-GB that of Britain."
        ),
        Field("gender", \.gender, "female, male or unspecified."),
        Field("engine", \.engine, "Those of one engine."),
        Field("id", \.id, "The one that is called so."),
        Field("name", \.name, "Those whose id or title contains this."),
        Field("legacy", \.isLegacy, "Names alone, as Kokoro-FastAPI lists them."),
    ]
}

extension Voice.Gender: RequestChoice {
    init?(word: String) { self.init(rawValue: word.lowercased()) }
}
