import MynahHTTP
import MynahServing
import MynahSynthesis

/// Answers `POST /v1/audio/voices/combine`: a mixture of voices as a file, and kept as a voice where that is wanted.
enum CombineEndpoint {
    static let route = Route.post(
        "/v1/audio/voices/combine",
        "Mixes voices, and keeps the mixture as a voice where a name is given.",
        CombineBody.self
    ) { visit, body in
        let mixture = body.wish.voices.text
        if let name = body.wish.kept { try await visit.checkKeeping(name) }
        let mixed = try await visit.mixed(mixture, body.wish.format)
        if let name = body.wish.kept { try await visit.keep(mixture, as: name) }
        var fields = visit.fields
        fields.append("Content-Type", "application/octet-stream")
        let file = (body.wish.kept ?? mixture).filter { $0.isLetter || $0.isNumber || "_+-.()".contains($0) }
        fields.append(
            "Content-Disposition",
            "attachment; filename=\"\(file.prefix(120)).\(body.wish.format.rawValue)\""
        )
        fields.append("Cache-Control", "no-store")
        if let name = body.wish.kept { fields.append("Location", "/v1/audio/voices/\(name)") }
        try await visit.call.answer(ServerAnswer(.ok, fields, body: mixed.file))
    }
    .giving("application/octet-stream", "The mixture as a file, in the format that was asked for.")
    .grouped("Voices")
}

extension Visit {
    /// Mixes voices.
    fileprivate func mixed(_ mixture: String, _ format: VoiceFileChoice) async throws -> MixedVoice {
        do {
            return try await house.voices.use { keeper throws(SynthesisError) in try keeper.mix(mixture, format) }
        } catch {
            throw error.code == .unknownVoice
                ? APIError.invalid("unknown_voice", error.message, at: "voices") : APIError(error)
        }
    }

    /// Throws where this caller may keep no voice of that name.
    fileprivate func checkKeeping(_ name: String) async throws {
        if let admission, !admission.caller.scopes.contains(.voices) {
            throw APIError(AccessRefusal.scope(.voices, key: admission.caller.keyName))
        }
        guard house.settings.limits.voices > 0 else {
            throw APIError(.forbidden, "voices_not_kept", "This server keeps no voices (--max-voices 0).", at: "save")
        }
        guard VoiceNameRule.isPlain(name) else {
            var error = APIError.invalid(
                "bad_voice_name",
                "No voice can be called '\(name.prefix(80))': take 1 to 64 letters of ASCII, digits and underscores, no underscore first.",
                at: "save"
            )
            error.allowed = ["letters, digits, underscores"]
            throw error
        }
        let taken = await house.service.voices().map { $0.name.text.lowercased() }
        guard !taken.contains(name.lowercased()), !VoiceNameRule.isReserved(name) else { throw Self.taken(name) }
    }

    /// Keeps a mixture as a voice.
    fileprivate func keep(_ mixture: String, as name: String) async throws {
        let most = house.settings.limits.voices
        do {
            try await house.voices.use { keeper throws(VoiceKeepingFault) in
                try keeper.keep(mixture, as: name, most: most)
            }
        } catch {
            throw Self.error(error, name)
        }
    }

    private static func taken(_ name: String) -> APIError {
        APIError(
            .conflict,
            "voice_exists",
            "There is a voice '\(name)' already. Choose another name, or remove it if it is one that was kept.",
            at: "save"
        )
    }

    private static func error(_ fault: VoiceKeepingFault, _ name: String) -> APIError {
        switch fault.code {
        case .nameTaken: taken(name)
        case .full: APIError(.conflict, "too_many_voices", fault.message, at: "save")
        case .badMixture: .invalid("unknown_voice", fault.message, at: "voices")
        case .unwritable: APIError(.insufficientStorage, "voice_not_kept", "The voice could not be written to disk.")
        }
    }
}
