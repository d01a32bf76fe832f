import MynahHTTP

extension ServedRequest {
    /// What is kept of it; `nil` for requests that were not to speak, and for strangers who were not let in.
    func entry(endedAt ended: Double) -> RequestEntry? {
        guard let facts = facts, let route else { return nil }
        let speech = facts.speech
        let isRefusedSpeech = facts.isAdmitted && facts.errorCode != nil && SpeakingRoutes.include(route)
        guard speech != nil || isRefusedSpeech else { return nil }
        var entry = RequestEntry(ended: ended, route: route)
        entry.status = call.status?.rawValue ?? 0
        (entry.errorCode, entry.key) = (facts.errorCode, facts.key)
        entry.end = RequestEntry.End(rawValue: call.end.rawValue) ?? .cut
        entry.caching = facts.caching
        if call.end == .answered, !isWebSocket { entry.totalSeconds = call.duration / .seconds(1) }
        if let speech { add(speech, to: &entry) }
        return entry
    }

    private func add(_ speech: SpeechTally, to entry: inout RequestEntry) {
        (entry.engine, entry.voice, entry.format) = (speech.engine, speech.voice, speech.format)
        (entry.characters, entry.audioSeconds) = (speech.characters, speech.audioSeconds)
        // A WebSocket is open long before there is something to say.
        entry.firstSeconds = isWebSocket ? speech.firstSinceOrder : speech.firstSound
        entry.queueSeconds = speech.queueSeconds
        (entry.laneSeconds, entry.madeSeconds) = (speech.laneSeconds, speech.madeSeconds)
    }

    private var isWebSocket: Bool { call.status == .switchingProtocols }
}
