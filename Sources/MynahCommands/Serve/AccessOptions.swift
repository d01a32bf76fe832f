import MynahHTTP
import MynahOptions
import MynahServer

/// Whom `mynah serve` lets in.
struct AccessOptions: OptionGroup {
    var allowsAnonymous = false
    var ranges: [RangeText] = []
    var requests: Allowance?
    var characters: Allowance?
    var streams: Allowance?
    var keys = KeyFileOptions()
    var tokens = TokenOptions()
    var audit = AuditOptions()

    static var declarations: [Declaration<AccessOptions>] {
        [
            .flag(
                "allow-anonymous",
                \.allowsAnonymous,
                "Lets those without a key speak too: where there are keys, and where others than this machine can ask."
            ),
            .option(
                "allow",
                \.ranges,
                "Addresses that requests may come from, such as 10.0.0.0/8. Without any, all; a Unix socket is always one."
            ),
            .option(
                "limit-requests",
                \.requests,
                "The most requests a minute of an address without a key, and of each key that says nothing else."
            ),
            .option("limit-characters", \.characters, "The same for characters of text a minute."),
            .option("limit-streams", \.streams, "The same for requests for speech at a time."),
            .group(\.keys),
            .group(\.tokens),
            .group(\.audit),
        ]
    }

    /// What the options and the files that they name say now.
    func policy(in surroundings: Surroundings) throws -> AccessPolicy {
        var policy = AccessPolicy()
        policy.ring = try keys.ring(in: surroundings)
        policy.tokens = try tokens.rule()
        policy.allowsAnonymous = allowsAnonymous
        policy.ranges = ranges.map(\.range)
        policy.limits = AccessLimits(
            requests: requests?.count,
            characters: characters?.count,
            streams: streams?.count
        )
        return policy
    }
}
