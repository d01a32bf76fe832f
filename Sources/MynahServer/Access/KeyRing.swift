/// All keys that a server knows at a time.
package struct KeyRing: Hashable, Sendable {
    /// The most keys: each is looked at for each request, in some ten nanoseconds.
    package static let most = 5_000

    /// The keys in the order of the file.
    package private(set) var keys: [AccessKey] = []

    /// No keys, which is not the same as no need for one.
    package init() {}

    /// Adds a key. Throws where its name or the number of keys is more than there may be.
    package mutating func add(_ key: AccessKey) throws(AccessFault) {
        guard AccessKey.isName(key.name) else {
            throw AccessFault(
                .badName,
                "No key can be called '\(key.name.prefix(80))': take 1 to 64 letters, digits, hyphens, underscores and points."
            )
        }
        guard !keys.contains(where: { $0.name == key.name }) else {
            throw AccessFault(.duplicate, "There is a key '\(key.name)' already. Choose another name, or revoke it.")
        }
        guard keys.count < Self.most else {
            throw AccessFault(.tooMany, "There are \(Self.most) keys, as many as may be. Revoke one.")
        }
        keys.append(key)
    }

    /// Takes a key away.
    package mutating func remove(_ name: String) throws(AccessFault) {
        guard let index = keys.firstIndex(where: { $0.name == name }) else {
            throw AccessFault(.unknownKey, "There is no key '\(name.prefix(80))'. 'mynah keys list' shows all.")
        }
        keys.remove(at: index)
    }

    /// The key that somebody brings, expired or not. Every key is looked at, so that the time tells nothing.
    func key(for secret: String) -> AccessKey? {
        let digest = KeyDigest(of: secret)
        var found: Int?
        for index in keys.indices where keys[index].digest.isSame(as: digest) { found = index }
        return found.map { keys[$0] }
    }
}
