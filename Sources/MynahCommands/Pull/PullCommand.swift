import Glibc
import MynahHTTP
import MynahModels
import MynahOptions
import MynahProcess

extension Command {
    static var pull: Command {
        Command("pull", "bring a model with more voices here", PullOptions.self) { options, invocation in
            try PullCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Fetches a published model from its hub over HTTPS, checks every file by its SHA-256, and makes one file of them. "
                + "Without a model, lists what can be pulled and what is here.",
            "What an interrupted pull has fetched is kept, and the next pull goes on from there. The model appears when it is whole; until "
                + "then, and on a machine without a network, the built-in voices speak.",
            "Proxies are those of https_proxy and no_proxy. A token in HF_TOKEN is sent to the hub itself, and nowhere that it redirects to."
        )
        .example("mynah pull", "Lists the models.")
        .example("mynah pull kokoro", "Brings Kokoro with all its voices here.")
        .example("mynah pull kokoro --voices af_heart,am_puck --type q8_0", "Brings a smaller one here.")
        .example("mynah pull kokoro --hub https://mirror.example", "Pulls from a mirror.")
    }
}

/// Pulls a model, or lists what there is.
struct PullCommand {
    let options: PullOptions
    let invocation: Invocation

    func run() throws {
        let store = options.models.store(in: invocation.surroundings)
        guard let name = options.model else {
            return try Terminal.write(ModelListing(store: store).text, to: STDOUT_FILENO)
        }
        let model = try PublishedModel.named(name)
        let hub = try Hub(address, token: variable("HF_TOKEN"), for: model)
        let pull = try ModelPull(model, voices: options.voices.names, storage: options.storage, from: hub)
        try tell(try perform(pull, into: store))
    }

    private var address: String { options.hub ?? variable("HF_ENDPOINT") ?? Hub.standard }

    private func variable(_ name: String) -> String? {
        invocation.surroundings.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private var settings: HTTPSettings {
        var settings = HTTPSettings(userAgent: "mynah/\(MynahProgram.version)")
        settings.certificates = variable("SSL_CERT_FILE") ?? variable("CURL_CA_BUNDLE")
        return settings
    }

    private func perform(_ pull: ModelPull, into store: ModelStore) throws -> PullOutcome {
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        var bar = ProgressLine.forStandardError().map { PullBar($0) }
        defer { bar?.clear() }
        do throws(PullError) {
            return try pull.run(into: store, settings, converter: .standard, cancellation: source.cancellation) {
                bar?.show($0)
            }
        } catch {
            guard store.entries.isEmpty, error.code != .cancelled else { throw error }
            throw PullError(error.code, "\(error.message)\nThe built-in voices speak without it.", cause: error.cause)
        }
    }

    /// Says what came of it; fails where voices are missing.
    private func tell(_ outcome: PullOutcome) throws {
        let entry = outcome.entry
        let state = outcome.wasThere ? "was here already" : "is here"
        let count = "\(outcome.voices.count) \(outcome.voices.count == 1 ? "voice" : "voices")"
        let text = "\(entry.name) \(state): \(count), \(entry.size / 1_000_000) MB, \(entry.path)\n"
        try Terminal.write(text, to: STDOUT_FILENO)
        guard let reason = outcome.reason else { return }
        throw PullError(
            reason.code,
            "Without \(outcome.missing.joined(separator: ", ")). \(reason.message) "
                + "The same command fetches what is missing; what came is kept.",
            cause: reason.cause
        )
    }
}
