/// Which times of a job are told, and how.
struct JobTimesQuery: RequestObject {
    var kind = TimesKind.word
    var spanUnits = SpanUnits.utf8

    static let fields: [Field<JobTimesQuery>] = [
        Field("kind", \.kind, "What is told of; phonemes where the job was asked for with 'timestamps': 'phoneme'."),
        Field("span_units", \.spanUnits, "What places in the text are counted in."),
    ]
}
