import Glibc
import MynahLog
import MynahOptions
import MynahServer

extension Command {
    static var keysList: Command {
        Command("list", "list the keys", KeysListOptions.self) { options, invocation in
            let ring = try options.keys.ring(in: invocation.surroundings) ?? KeyRing()
            try Terminal.write(KeyListing(ring: ring, now: time(nil)).text, to: STDOUT_FILENO)
        }
        .discussion("Lists the names of the keys and what they may do. The keys themselves are nowhere to be read.")
    }
}

/// What can be asked of `mynah keys list`.
struct KeysListOptions: OptionGroup {
    var keys = KeyFileOptions()

    static var declarations: [Declaration<KeysListOptions>] { [.group(\.keys)] }
}

/// Keys as a table.
struct KeyListing {
    let ring: KeyRing
    /// Seconds since 1970.
    let now: Int

    var text: String {
        var table = Table(headings: ["NAME", "SCOPES", "REQUESTS", "CHARACTERS", "STREAMS", "CREATED", "EXPIRES"])
        for key in ring.keys {
            let scopes = AccessScope.allCases.filter(key.scopes.contains).map(\.rawValue).joined(separator: ",")
            let limits = [key.limits.requests, key.limits.characters, key.limits.streams]
            let numbers = limits.map { $0.map(String.init) ?? "-" }
            table.add([key.name, scopes] + numbers + [Self.day(key.created), expiry(of: key)])
        }
        return table.text
    }

    private func expiry(of key: AccessKey) -> String {
        guard let expires = key.expires else { return "-" }
        return Self.day(expires) + (key.isExpired(at: now) ? " (expired)" : "")
    }

    private static func day(_ date: Int) -> String {
        String(Timestamp(milliseconds: Int64(date) * 1_000).text.prefix(10))
    }
}
