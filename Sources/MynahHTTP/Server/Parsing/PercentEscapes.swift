/// The bytes that stand in an address as `%41`.
package enum PercentEscapes {
    /// The text; `nil` where an escape is broken, stands for NUL, or the result is no UTF-8.
    package static func decoded(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
        var text: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(HexDigit.value), let low = rest.next().flatMap(HexDigit.value),
                    high + low > 0
                else { return nil }
                text.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: text.append(UInt8(ascii: " "))
            default: text.append(byte)
            }
        }
        return String(validating: text, as: UTF8.self)
    }
}
