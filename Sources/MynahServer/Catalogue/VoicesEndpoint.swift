import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Answers what voices there are.
enum VoicesEndpoint {
    static let list = Route.get("/v1/audio/voices", "Lists the voices.", VoicesQuery.self) { visit, query in
        let all = await visit.house.service.voices()
        try query.checkEngine(among: all)
        let voices = all.filter(query.includes)
        try await visit.answer { line in
            if query.isLegacy {
                line.texts("voices", voices.map(\.name.text))
            } else {
                line.list("voices", voices) { $0.describe($1) }
            }
        }
    }
    .giving(
        "application/json",
        "The voices: id, name, title, language, gender and engine of each; the name is the id.",
        .voices
    )
    .grouped("Voices")

    static let one = Route.get("/v1/audio/voices/{id}", "Describes a voice.") { visit in
        var visit = visit
        let (name, voice, warning) = try await visit.castVoice()
        if let warning { visit.warn([warning]) }
        let kept = try await visit.kept(voice.name.text)
        let parts = await visit.parts(of: kept?.mixture ?? name.text)
        try await visit.answer { line in
            line.describeFields(of: voice, called: name)
            line.describe(kept, parts)
        }
    }
    .giving("application/json", "The voice; of one that was mixed, its mixture.", .voice)
    .grouped("Voices")

    static let remove = Route.delete("/v1/audio/voices/{id}", "Removes a voice that was mixed and kept.") { visit in
        let id = visit.places["id"] ?? ""
        guard try await visit.remove(id) else { throw await visit.notRemovable(id) }
        try await visit.answer { line in
            line.field("id", id)
            line.field("object", "voice")
            line.field("deleted", true)
        }
    }
    .giving("application/json", "That it is removed.", .deleted)
    .grouped("Voices")
}

extension Visit {
    /// What is kept under a name.
    fileprivate func kept(_ name: String) async throws -> KeptMixture? {
        await house.voices.use { $0.kept(name) }
    }

    /// What a mixture is made of; nothing where it is a voice alone.
    fileprivate func parts(of mixture: String) async -> [MixedVoice.Part] {
        guard mixture.contains(where: { "+*(,-".contains($0) }) else { return [] }
        return await house.voices.use { (try? $0.mix(mixture, .bin))?.parts ?? [] }
    }

    /// Removes a kept voice; false where none of that name is kept.
    fileprivate func remove(_ name: String) async throws -> Bool {
        do {
            return try await house.voices.use { keeper throws(VoiceKeepingFault) in try keeper.remove(name) }
        } catch {
            throw APIError(.internalError, "voice_not_removed", error.message)
        }
    }

    fileprivate func notRemovable(_ id: String) async -> APIError {
        let isThere = await house.service.voices().contains { $0.name.text == id }
        guard isThere || OpenAIVoice(rawValue: id) != nil else {
            return APIError(.notFound, "unknown_voice", "There is no voice '\(id.prefix(80))'.", at: "id")
        }
        return APIError(
            .forbidden,
            "built_in_voice",
            "The voice '\(id.prefix(80))' belongs to an engine and cannot be removed; voices that were kept can.",
            at: "id"
        )
    }
}

extension VoicesQuery {
    /// Throws where no voice is of the engine that was asked for.
    fileprivate func checkEngine(among voices: [Voice]) throws(APIError) {
        let engines = Set(voices.map(\.engine.text)).sorted()
        guard let engine, !engines.contains(engine.lowercased()) else { return }
        throw RequestReading(at: "engine").notAllowed(engine, allowed: engines)
    }

    fileprivate func includes(_ voice: Voice) -> Bool {
        if let gender, voice.gender != gender { return false }
        if let engine, voice.engine.text != engine.lowercased() { return false }
        if let id, voice.name.text.lowercased() != id.lowercased() { return false }
        if let name, !calls(voice, name.lowercased()) { return false }
        if case .tag(let tag) = language { return speaks(voice, tag) }
        return true
    }

    private func calls(_ voice: Voice, _ name: String) -> Bool {
        [voice.name.text, voice.title].contains { $0.lowercased().utf8.contains(name.utf8) }
    }

    /// Whether a voice speaks a language above all others: a region is that one, a language alone is that of any region.
    private func speaks(_ voice: Voice, _ tag: LanguageTag) -> Bool {
        let own = voice.languages[0]
        if tag.text != tag.language { return own == tag }
        let names = tag.text == "zh" ? ["zh", "cmn"] : [tag.text]
        return names.contains(own.language)
    }
}

extension JSONLine {
    /// Writes what a voice was mixed of.
    fileprivate mutating func describe(_ kept: KeptMixture?, _ parts: [MixedVoice.Part]) {
        if let kept {
            field("mixture", kept.mixture)
            integer("created", kept.made)
        }
        guard !parts.isEmpty else { return }
        list("mixed_of", parts) { line, part in
            line.field("voice", part.name)
            line.field("weight", (part.weight * 100_000).rounded() / 100_000)
        }
    }

    /// Writes an object about a voice.
    fileprivate mutating func describe(_ voice: Voice) {
        describeFields(of: voice, called: voice.name)
    }

    /// The name is the id, as clients of Kokoro-FastAPI have it; the title is for people.
    fileprivate mutating func describeFields(of voice: Voice, called name: Voice.Name) {
        field("id", name.text)
        field("name", name.text)
        field("title", name == voice.name ? voice.title : name.text)
        field("language", voice.languages[0].text)
        texts("languages", voice.languages.map(\.text))
        field("gender", voice.gender.rawValue)
        field("engine", voice.engine.text)
        field("object", "voice")
    }
}

extension Collection where Element: Equatable {
    /// Whether `part` stands somewhere in it.
    fileprivate func contains(_ part: some Collection<Element>) -> Bool {
        guard !part.isEmpty else { return true }
        return indices.contains { self[$0...].starts(with: part) }
    }
}
