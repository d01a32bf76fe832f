import Glibc
import MynahJSON
import MynahLog

/// One line of an audit file.
struct AuditLine {
    private var fields: [(name: String, value: String)]

    init(action: String, process: Int32) {
        let now = Timestamp(milliseconds: Int64(time(nil)) * 1_000)
        fields = [("time", now.text), ("action", action), ("user", String(getuid())), ("process", String(process))]
    }

    /// Adds a field.
    mutating func add(_ name: String, _ value: String) { fields.append((name, String(value.prefix(200)))) }

    /// The line and its end.
    var bytes: [UInt8] {
        var line = JSONLine()
        line.object { line in
            for field in fields {
                line.key(field.name)
                line.string(field.value)
            }
        }
        return line.bytes + [UInt8(ascii: "\n")]
    }
}
