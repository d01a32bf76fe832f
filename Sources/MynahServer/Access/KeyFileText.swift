import MynahJSON

/// Keys as the text of a file: JSON, a line for each key.
enum KeyFileText {
    /// Writes keys.
    static func bytes(of ring: KeyRing) -> [UInt8] {
        var bytes = Array("{\"version\":1,\"keys\":[".utf8)
        for (index, key) in ring.keys.enumerated() {
            var line = JSONLine()
            line.object { write(key, to: &$0) }
            bytes += Array((index == 0 ? "\n" : ",\n").utf8) + line.bytes
        }
        return bytes + Array("\n]}\n".utf8)
    }

    private static func write(_ key: AccessKey, to line: inout JSONLine) {
        line.field("name", key.name)
        line.field("sha256", key.digest.text)
        line.texts("scopes", AccessScope.allCases.filter(key.scopes.contains).map(\.rawValue))
        line.integer("created", key.created)
        if let expires = key.expires { line.integer("expires", expires) }
        if let requests = key.limits.requests { line.integer("requests_per_minute", requests) }
        if let characters = key.limits.characters { line.integer("characters_per_minute", characters) }
        if let streams = key.limits.streams { line.integer("streams", streams) }
    }

    /// Reads keys. Throws what is wrong and where; a field that is not known is wrong too, for it could be a limit.
    static func ring(of bytes: [UInt8]) throws(SyntaxError) -> KeyRing {
        let file = try JSONReader.read(bytes)
        let fields = try members(of: file, known: ["version", "keys"])
        guard fields["version"]?.content == .integer(1) else { throw file.wrong("'version' must be 1") }
        guard case .list(let items) = fields["keys"]?.content else { throw file.wrong("'keys' must be a list") }
        var ring = KeyRing()
        for item in items {
            let key = try key(item)
            do throws(AccessFault) { try ring.add(key) } catch { throw item.wrong(error.message) }
        }
        return ring
    }

    private static let known: Set = [
        "name", "sha256", "scopes", "created", "expires", "requests_per_minute", "characters_per_minute", "streams",
    ]

    private static func key(_ item: JSONValue) throws(SyntaxError) -> AccessKey {
        let fields = try members(of: item, known: known)
        guard case .text(let name) = fields["name"]?.content, case .text(let digits) = fields["sha256"]?.content,
            let digest = KeyDigest(digits)
        else { throw item.wrong("a key needs a 'name' and a 'sha256' of 64 hexadecimal digits") }
        let created = try number(fields["created"], from: 0) ?? 0
        var key = AccessKey(name: name, digest: digest, scopes: try scopes(fields["scopes"], item), created: created)
        key.expires = try number(fields["expires"], from: 0)
        key.limits.requests = try number(fields["requests_per_minute"], from: 1)
        key.limits.characters = try number(fields["characters_per_minute"], from: 1)
        key.limits.streams = try number(fields["streams"], from: 1)
        return key
    }

    private static func scopes(_ value: JSONValue?, _ item: JSONValue) throws(SyntaxError) -> Set<AccessScope> {
        guard case .list(let items) = value?.content else { throw item.wrong("a key needs a list of 'scopes'") }
        var scopes: Set<AccessScope> = []
        for item in items {
            guard case .text(let name) = item.content, let scope = AccessScope(rawValue: name) else {
                throw item.wrong("a scope is \(AccessScope.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            scopes.insert(scope)
        }
        return scopes
    }

    private static func number(_ value: JSONValue?, from least: Int64) throws(SyntaxError) -> Int? {
        guard let value else { return nil }
        guard case .integer(let number) = value.content, number >= least else {
            throw value.wrong("this must be a whole number, \(least) or more")
        }
        return Int(number)
    }

    private static func members(of value: JSONValue, known: Set<String>) throws(SyntaxError) -> [String: JSONValue] {
        guard case .object(let members) = value.content else { throw value.wrong("this must be an object") }
        for (name, member) in members where !known.contains(name) {
            throw member.wrong("the field '\(name.prefix(40))' is not known")
        }
        return members
    }
}

extension JSONValue {
    /// What is wrong here.
    fileprivate func wrong(_ message: String) -> SyntaxError {
        SyntaxError(line: line, column: column, message: message)
    }
}
