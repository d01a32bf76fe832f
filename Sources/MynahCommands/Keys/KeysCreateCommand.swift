import Glibc
import MynahOptions
import MynahServer

extension Command {
    static var keysCreate: Command {
        Command("create", "make a key", KeysCreateOptions.self) { options, invocation in
            try KeysCreateCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Makes a key and prints it, once: the file keeps its SHA-256 alone. Whoever asks the server sends it as "
                + "'Authorization: Bearer KEY' or 'xi-api-key: KEY'.",
            "With the first key, 'mynah serve' lets nobody in without one. A server that runs reads keys anew when it gets SIGHUP."
        )
        .example("mynah keys create reader", "Makes a key that may speak.")
        .example(
            "mynah keys create shop --scope speak,jobs --limit-requests 60 --expires 90d",
            "Makes a key for three months, for a request a second."
        )
    }
}

/// What can be asked of `mynah keys create`.
struct KeysCreateOptions: OptionGroup {
    var name = ""
    var scopes = ScopeList.usual
    var requests: Allowance?
    var characters: Allowance?
    var streams: Allowance?
    var expiry: Expiry?
    var keys = KeyFileOptions()
    var audit = AuditOptions()

    static var declarations: [Declaration<KeysCreateOptions>] {
        [
            .argument("NAME", \.name, "What the key is called in lists and logs.").required().commandLineOnly(),
            .option(
                "scope",
                \.scopes,
                "What it is for: speak, jobs (long texts), voices (keeping them), admin (seeing how the server does)."
            ).commandLineOnly(),
            .option("limit-requests", \.requests, "The most requests a minute.").commandLineOnly(),
            .option("limit-characters", \.characters, "The most characters of text a minute.").commandLineOnly(),
            .option("limit-streams", \.streams, "The most requests for speech at a time.").commandLineOnly(),
            .option("expires", \.expiry, "When it stops to be a key. Without it, never.").commandLineOnly(),
            .group(\.keys),
            .group(\.audit),
        ]
    }
}

/// Makes a key.
struct KeysCreateCommand {
    let options: KeysCreateOptions
    let invocation: Invocation

    func run() throws {
        let place = try options.keys.place(in: invocation.surroundings)
        var random = SystemRandomNumberGenerator()
        let secret = KeySecret(using: &random)
        let key = key(for: secret, at: time(nil))
        guard !key.isExpired(at: time(nil)) else { throw invocation.usageError("--expires is in the past") }
        try place.change { ring throws(AccessFault) in try ring.add(key) }
        try options.audit.file?.write("created", [("key", key.name), ("scopes", options.scopes.optionText)])
        try Terminal.write(secret.text + "\n", to: STDOUT_FILENO)
        Terminal.complain("this is the only time that the key '\(key.name)' is shown; \(place.path) keeps its SHA-256")
    }

    private func key(for secret: KeySecret, at now: Int) -> AccessKey {
        var key = AccessKey(name: options.name, digest: secret.digest, scopes: options.scopes.scopes, created: now)
        key.expires = options.expiry?.date(from: now)
        key.limits = AccessLimits(
            requests: options.requests?.count,
            characters: options.characters?.count,
            streams: options.streams?.count
        )
        return key
    }
}
