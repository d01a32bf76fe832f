import MynahHTTP
import MynahServing

/// In which of its shapes speech is answered.
struct SpeechShape {
    let visit: Visit
    let plan: SpeechPlan
    /// What times are told of, if any.
    let timestamps: TimesKind?
    let units: SpanUnits
    let format: StreamFormat
    let streams: Bool

    /// Captions alone, where the client accepts nothing else.
    var captions: CaptionAnswer? { CaptionAnswer(accepting: visit.request.fields["Accept"] ?? "") }

    /// Whether the answer is nothing but audio.
    var isAudioAlone: Bool { captions == nil && timestamps == nil && format == .audio }

    /// Answers with what a source speaks.
    func answer(_ source: some SpeechSource) async throws {
        if let captions {
            try await captions.answer(visit, source, plan)
        } else if let timestamps {
            let times = TimesWriter(kind: timestamps, text: plan.text, units: units, turns: plan.turns.map(\.start))
            try await TimedAnswer(visit: visit, plan: plan, streams: streams).answer(source, times)
        } else if format == .sse {
            try await EventAnswer(visit: visit, plan: plan).answer(source)
        } else {
            let delivery = AudioDelivery(visit: visit, plan: plan)
            try await streams ? delivery.bytes(of: source) : delivery.whole(of: source)
        }
    }
}
