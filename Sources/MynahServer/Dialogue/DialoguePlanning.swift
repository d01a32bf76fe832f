import MynahAudio
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// Makes plans of dialogues that callers ask for.
struct DialoguePlanning {
    let house: House

    /// The plan for a request. Throws what is wrong with it, and with which field of which turn.
    func plan(_ body: DialogueBody, for client: ClientKey) async throws -> DialoguePlan {
        let turns = try turns(of: body)
        try checkLengths(turns)
        var plans: [SpeechPlan] = []
        for (index, turn) in turns.enumerated() {
            let voice = try voice(of: turn, index, body)
            let isLast = index == turns.count - 1
            let speech = body.speech(turn, as: voice, isFirst: index == 0, isLast: isLast)
            do {
                plans.append(try await SpeechPlanning(house: house).plan(speech, for: client))
            } catch let error as APIError {
                throw error.placed(inTurn: index)
            }
        }
        return try joined(plans, turns, body)
    }

    private func turns(of body: DialogueBody) throws(APIError) -> [TurnBody] {
        let turns: [TurnBody]
        switch (body.script, body.turns.isEmpty) {
        case (let script?, true): turns = try ScriptReading.turns(of: script, speakers: Set(body.voices.keys))
        case (nil, false): turns = body.turns
        case (nil, true): throw .invalid("missing_field", "A dialogue needs 'turns' or a 'script'.", at: "turns")
        case (_?, false): throw .invalid("conflicting_fields", "Give 'turns' or a 'script', not both.", at: "script")
        }
        guard !turns.isEmpty else { throw .invalid("nothing_to_say", "The script has no turns.", at: "script") }
        let most = house.settings.limits.turns
        guard turns.count <= most else {
            let message = "The dialogue has \(turns.count) turns, this server speaks \(most). Send it in parts."
            throw APIError(.contentTooLarge, "too_many_turns", message, at: "turns")
        }
        return turns
    }

    private func checkLengths(_ turns: [TurnBody]) throws(APIError) {
        let count = turns.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let most = house.settings.limits.text
        guard count <= most else {
            let message = "The turns have \(count) characters, this server speaks \(most) at once. Send them in parts."
            throw APIError(.contentTooLarge, "text_too_long", message, at: "turns")
        }
        for (index, turn) in turns.enumerated() where turn.pause != nil && turn.overlap != nil {
            throw .invalid(
                "conflicting_fields",
                "A turn has a pause before it or overlaps, not both.",
                at: "turns[\(index)].overlap"
            )
        }
        if turns[0].overlap.map({ $0.duration > .zero }) == true {
            throw .invalid("value_not_allowed", "The first turn has none before it to overlap.", at: "turns[0].overlap")
        }
    }

    private func voice(of turn: TurnBody, _ index: Int, _ body: DialogueBody) throws(APIError) -> VoiceChoice? {
        if let voice = turn.voice { return voice }
        guard let speaker = turn.speaker else { return nil }
        if let voice = body.voices[speaker] { return voice }
        let known = body.voices.keys.sorted()
        var error = APIError.invalid(
            "unknown_speaker",
            "Nobody says which voice '\(speaker.prefix(80))' has: give the turn a voice, or 'voices' the name.",
            at: "turns[\(index)].speaker"
        )
        error.allowed = known
        error.nearest = nearest(to: speaker, in: known)
        throw error
    }

    private func joined(_ plans: [SpeechPlan], _ turns: [TurnBody], _ body: DialogueBody) throws -> DialoguePlan {
        let first = plans[0]
        var (text, spoken): ([UInt8], [SpokenTurn]) = ([], [])
        for (plan, turn) in zip(plans, turns) {
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            let start = text.count
            text += plan.text.bytes
            spoken.append(SpokenTurn(start: start, end: text.count, speaker: turn.speaker ?? plan.casting.name.text))
        }
        let orders = zip(plans.indices, zip(plans, turns)).map { index, pair in
            var order = pair.0.order
            order.encoding = nil
            return DialoguePlan.Turn(order: order, gap: gap(before: pair.1, isFirst: index == 0, body, order.rate))
        }
        var warnings: [String] = []
        for warning in plans.flatMap(\.warnings) where !warnings.contains(warning) { warnings.append(warning) }
        let speech = SpeechPlan(
            order: first.order,
            text: SourceText(text),
            format: first.format,
            casting: first.casting,
            warnings: warnings,
            turns: spoken
        )
        return DialoguePlan(turns: orders, speech: speech)
    }

    private func gap(before turn: TurnBody, isFirst: Bool, _ body: DialogueBody, _ rate: SampleRate) -> Int {
        if let overlap = turn.overlap { return -rate.samples(in: overlap.duration) }
        if let pause = turn.pause { return rate.samples(in: pause.duration) }
        return isFirst ? 0 : rate.samples(in: body.pause?.duration ?? Pauses.natural.sentence)
    }
}

extension APIError {
    /// What is wrong with a turn's text, voice or language, as the dialogue names them.
    func placed(inTurn index: Int) -> APIError {
        let names = ["input": "text", "voice": "voice", "language": "language"]
        guard let name = parameter.flatMap({ names[$0] }) else { return self }
        var error = self
        error.parameter = "turns[\(index)].\(name)"
        return error
    }
}
