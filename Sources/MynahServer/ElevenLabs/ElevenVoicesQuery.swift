import MynahJSON
import MynahSynthesis
import MynahText

/// Which voices ElevenLabs' clients want to see. Without a size, one page has all.
struct ElevenVoicesQuery: RequestObject {
    var search: String?
    var category: String?
    var size: PageSize?
    var after: String?

    static let fields: [Field<ElevenVoicesQuery>] = [
        Field("search", \.search, "Those whose name, language, gender or engine contains this."),
        Field("category", \.category, "Those of a category; all voices here are premade."),
        Field("page_size", \.size, "The most voices that are listed."),
        Field("next_page_token", \.after, "Where the list goes on: 'next_page_token' of the page before."),
        Field(unused: "include_total_count", .anything, because: "the count is always there."),
        Field(unused: "show_legacy", .anything, because: "all voices are shown."),
        Field(unused: "voice_type", .text(), because: "all voices here are of one type."),
        Field(unused: "sort", .text(), because: "voices come in the order of their engines."),
        Field(unused: "sort_direction", .text(), because: "voices come in the order of their engines."),
    ]

    /// How many voices a page has.
    struct PageSize: RequestValue, Hashable {
        let count: Int
        static var schema: Schema { .integer(1...100) }

        init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
            count = try Int(value, &reading)
            guard (1...100).contains(count) else { throw reading.outside("1 to 100") }
        }
    }

    /// A page of the voices that are wanted, how many those are, and what leads to the next page. Throws where the page before is none.
    func page(of voices: [Voice]) throws(APIError) -> (voices: [Voice], total: Int, next: String?) {
        let wanted = voices.filter(includes)
        var rest = wanted[...]
        if let after {
            guard let last = rest.firstIndex(where: { $0.name.text == after }) else {
                throw .invalid("unknown_voice", "No page ended with '\(after.prefix(80))'.", at: "next_page_token")
            }
            rest = rest[(last + 1)...]
        }
        let page = rest.prefix(size?.count ?? rest.count)
        return (Array(page), wanted.count, page.count < rest.count ? page.last?.name.text : nil)
    }

    private func includes(_ voice: Voice) -> Bool {
        if let category, category != "premade" { return false }
        guard let search, !search.isEmpty else { return true }
        let names = [voice.name.text, voice.title, voice.gender.rawValue, voice.engine.text]
        let texts = names + voice.languages.map(\.text)
        let wanted = Array(search.lowercased().utf8)
        return texts.contains { text in
            let bytes = Array(text.lowercased().utf8)
            return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
        }
    }
}
