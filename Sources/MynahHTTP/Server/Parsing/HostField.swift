/// The field that names the host a client means.
enum HostField {
    /// Whether a value can be a host, perhaps with a port; the empty value is one (RFC 9112, section 3.2).
    static func isValid(_ value: String) -> Bool {
        value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "-._~[]:%!$&'()*+,;=".utf8.contains(byte)
            }
        }
    }
}
