/// How long to be silent where.
struct SilenceBody: RequestObject, Hashable {
    var start: SecondsValue?
    var end: SecondsValue?
    var sentence: SecondsValue?
    var paragraph: SecondsValue?

    static let fields: [Field<SilenceBody>] = [
        Field("start", \.start, "Seconds of silence before the first word."),
        Field("end", \.end, "Seconds of silence behind the last word."),
        Field("sentence", \.sentence, "Seconds of silence between two sentences, at normal speed."),
        Field("paragraph", \.paragraph, "Seconds of silence between two paragraphs, at normal speed."),
    ]
}
