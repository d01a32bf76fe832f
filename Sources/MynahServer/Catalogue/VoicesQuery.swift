/// Which voices are listed.
struct VoicesQuery: RequestObject {
    var language: LanguageChoice?
    var gender: String?
    var engine: String?
    var name: String?
    var isLegacy = false

    static let fields: [Field<VoicesQuery>] = [
        Field("language", \.language, "Those that speak it."),
        Field("gender", \.gender, "female, male or unspecified."),
        Field("engine", \.engine, "Those of one engine."),
        Field("name", \.name, "Those whose name contains this."),
        Field("legacy", \.isLegacy, "Names alone, as Kokoro-FastAPI lists them."),
    ]
}
