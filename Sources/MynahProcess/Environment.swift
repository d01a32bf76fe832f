// `environ` is a variable of the C library; nothing in Mynah changes it.
@preconcurrency import Glibc

/// The environment of this process.
enum Environment {
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

    /// The value of a variable; `nil` when it is not set or empty.
    static func value(of name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
