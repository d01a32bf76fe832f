import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahText

/// Makes plans of what callers ask for.
struct SpeechPlanning {
    let house: House

    /// The plan for a request. Throws what is wrong with it, and with which field.
    func plan(_ body: SpeechBody, for client: ClientKey) async throws -> SpeechPlan {
        let text = try checked(body.input)
        let script = try await script(text, body)
        let voices = await house.service.voices()
        let language = try await language(body.language, of: text)
        let (casting, warning) = try await cast(body, script.text, language, among: voices)
        var request = request(script, body, casting)
        let named = try named(in: script, body, casting, among: voices)
        (request.voiceNames, request.voicePaces) = (named.names, named.paces)
        request.lexicons = try await house.reading.lexicons(body.lexicon, for: casting.language)
        var order = SpeechOrder(request, from: casting.voice.engine)
        order.client = client
        order.rate = body.sampleRate ?? .speech
        order.encoding = SpeechEncoding(try encodable(body), bitRate: body.bitRate)
        order.deadline = house.settings.limits.time
        order.isStreamed = body.streams ?? true
        return SpeechPlan(
            order: order,
            text: text,
            textFormat: body.textFormat,
            format: body.format ?? .mp3,
            casting: casting,
            warnings: [warning, styleWarning(body), rateWarning(body)].compactMap(\.self) + named.warnings
                + script.warnings.prefix(10).map(\.message),
            linksDownload: body.returnsDownloadLink
        )
    }

    private func checked(_ input: String) throws(APIError) -> SourceText {
        let count = input.unicodeScalars.count
        guard count <= house.settings.limits.text else {
            throw APIError(
                .contentTooLarge,
                "text_too_long",
                "The text has \(count) characters, this server speaks \(house.settings.limits.text) at once. "
                    + "Send it in parts, or as a job.",
                at: "input"
            )
        }
        guard input.utf8.contains(where: { $0 > 0x20 }) else {
            throw .invalid("nothing_to_say", "There is nothing to say: the text is empty.", at: "input")
        }
        return SourceText(input)
    }

    private func script(_ text: SourceText, _ body: SpeechBody) async throws -> Script {
        var options = MarkupOptions()
        options.obeysVoiceTags = body.allowsVoiceTags
        do throws(MarkupError) {
            return try await house.reading.script(text, body.textFormat, options)
        } catch {
            throw APIError(error, at: "input")
        }
    }

    private func styleWarning(_ body: SpeechBody) -> String? {
        guard let instructions = body.instructions, !instructions.isEmpty,
            InstructedStyle.style(of: instructions) == nil
        else { return nil }
        return "The instructions have no effect: they name none of soft, whispered, calm, excited and shouted."
    }

    private func rateWarning(_ body: SpeechBody) -> String? {
        guard let wanted = body.sampleRate else { return nil }
        let format = body.format ?? .mp3
        let rate = format.encodedRate(for: wanted)
        guard rate != wanted else { return nil }
        return "The format \(format.name) has no \(wanted.hertz) samples a second; it is sent with \(rate.hertz)."
    }

    private func language(_ choice: LanguageChoice?, of text: SourceText) async throws -> LanguageTag? {
        switch choice {
        case nil: nil
        case .tag(let tag): tag
        case .automatic: await house.reading.language(of: text)
        }
    }

    private func cast(
        _ body: SpeechBody,
        _ text: SourceText,
        _ language: LanguageTag?,
        among voices: [Voice]
    ) async throws -> (Casting, String?) {
        let engines = voices.map(\.engine.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let model = try body.model.map { text throws(APIError) in try ModelName(text, engines: engines) } ?? .best
        var wish = VoiceWish(voice: body.voice?.text, language: language, aliases: VoiceAliases(body.voiceAliases))
        if case .engine(let name) = model { wish.engine = name }
        // Letters that the usual voice cannot read choose one that can.
        if wish.isOpen, let own = TextScript.language(of: text), wish.candidates(voices).closest(to: own) != nil {
            wish.language = own
        }
        let (name, warning) = try wish.cast(among: voices)
        do throws(SynthesisError) {
            return (try await house.service.cast(voice: name, language: wish.language), warning)
        } catch {
            throw APIError(error)
        }
    }

    private func named(
        in script: Script,
        _ body: SpeechBody,
        _ casting: Casting,
        among voices: [Voice]
    ) throws(APIError) -> NamedVoices {
        let aliases = VoiceAliases(body.voiceAliases)
        return try NamedVoices(in: script, aliases: aliases, engine: casting.voice.engine, among: voices)
    }

    private func request(_ script: Script, _ body: SpeechBody, _ casting: Casting) -> SpeechRequest {
        var request = casting.request(script, speed: body.speed)
        if let pause = body.silence.sentence { request.pauses.sentence = pause.duration }
        if let pause = body.silence.paragraph { request.pauses.paragraph = pause.duration }
        request.pauses.start = body.silence.start?.duration ?? .zero
        request.pauses.end = body.silence.end?.duration ?? .zero
        request.delivery.prosody.volume = body.volume.map(\.decibels)
        request.delivery.style = body.instructions.flatMap(InstructedStyle.style)
        let alias = body.voice.flatMap { VoiceAliases(body.voiceAliases)[$0.text] }
        request.voicePace = alias?.pace ?? 1
        request.reading.readsForms = body.normalize
        request.seed = body.seed.map { UInt64(bitPattern: Int64($0)) }
        return request
    }

    /// The format, if it can be made at that rate and bit rate.
    private func encodable(_ body: SpeechBody) throws(APIError) -> AudioFormat {
        let format = body.format ?? .mp3
        guard let bitRate = body.bitRate else { return format }
        let rate = body.sampleRate ?? .speech
        guard let range = format.bitRates(at: rate) else {
            throw .invalid(
                "value_not_allowed",
                "The format \(format.name) has no bit rate to choose. Leave it out.",
                at: "bit_rate"
            )
        }
        guard range.contains(bitRate) else {
            var error = APIError.invalid(
                "value_not_allowed",
                "The format \(format.name) cannot have \(bitRate) bits a second at \(rate.hertz) Hz. "
                    + "Choose \(range.lowerBound) to \(range.upperBound).",
                at: "bit_rate"
            )
            error.allowed = ["\(range.lowerBound) to \(range.upperBound)"]
            throw error
        }
        return format
    }
}
