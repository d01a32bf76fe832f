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

    /// What is told of wishes that do not go together.
    var warnings: [String] {
        var warnings: [String] = []
        if captions != nil, timestamps != nil || format != .audio {
            warnings.append(
                "Captions alone are sent, as the client accepts nothing else: 'timestamps' and 'stream_format' have no effect."
            )
        } else if timestamps != nil, format != .audio {
            warnings.append("'stream_format' has no effect beside 'timestamps': the audio comes in lines of JSON.")
        } else if format != .audio, !streams {
            warnings.append("'stream' has no effect: events are always streamed.")
        }
        if units != .utf8, timestamps == nil { warnings.append("'span_units' has no effect without 'timestamps'.") }
        return warnings
    }

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
