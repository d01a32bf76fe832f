/// A key as the server knows it: whose it is and what it lets them do, but not the key itself.
package struct AccessKey: Hashable, Sendable {
    /// What it is called in logs, and what fair shares and limits go by.
    package let name: String
    /// What is kept of the key.
    package let digest: KeyDigest
    /// What it lets its holder do.
    package var scopes: Set<AccessScope>
    /// How much its holder may ask for.
    package var limits = AccessLimits()
    /// When it was made, in seconds since 1970.
    package let created: Int
    /// When it stops to be one, in seconds since 1970; never without.
    package var expires: Int?

    /// What signed it, where it is a token of others, which no ring has.
    var signer: TokenKey?

    /// Makes a key that lets its holder speak.
    package init(name: String, digest: KeyDigest, scopes: Set<AccessScope> = [.speak], created: Int) {
        self.name = name
        self.digest = digest
        self.scopes = scopes
        self.created = created
    }

    /// Whether it is a key no more.
    package func isExpired(at now: Int) -> Bool { expires.map { $0 <= now } ?? false }

    /// What metrics call those who have no key, and those whom they do not tell apart.
    private static let reserved: Set = ["anonymous", "other"]

    /// Whether a key can be called that: 1 to 64 letters, digits, hyphens, underscores and points, so that it fits logs and metrics.
    package static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && !reserved.contains(text)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_.".utf8.contains(byte)
            }
    }
}
