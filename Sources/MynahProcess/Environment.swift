// `environ` is a variable of the C library; nothing in Mynah changes it.
@preconcurrency import Glibc

/// The environment of this process.
package enum Environment {
    /// All of it, as `NAME=value` lines.
    static var lines: [String] {
        var lines: [String] = []
        var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
        while let line = next.pointee {
            lines.append(String(cString: line))
            next = next.advanced(by: 1)
        }
        return lines
    }

    /// All of it, by name; of a name that stands there twice, the first.
    package static var variables: [String: String] {
        let pairs = lines.compactMap { line -> (String, String)? in
            guard let sign = line.firstIndex(of: "=") else { return nil }
            return (String(line[..<sign]), String(line[line.index(after: sign)...]))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The value of a variable; `nil` when it is not set or empty.
    package static func value(of name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
