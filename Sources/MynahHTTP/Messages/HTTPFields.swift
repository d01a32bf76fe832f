/// The fields of a request or of an answer, in their order; names count without regard to case.
public struct HTTPFields: Hashable, Sendable {
    /// One field.
    public struct Field: Hashable, Sendable {
        /// The name as it was written.
        public let name: String
        /// The value without the space around it.
        public let value: String

        /// Whether this is the field of that name.
        func isNamed(_ wanted: String) -> Bool {
            name.utf8.count == wanted.utf8.count
                && name.utf8.elementsEqual(wanted.utf8) { HTTPFields.small($0) == HTTPFields.small($1) }
        }
    }

    /// All fields.
    public private(set) var all: [Field] = []

    /// No fields.
    public init() {}

    /// The value of the first field of that name.
    public subscript(name: String) -> String? { all.first { $0.isNamed(name) }?.value }

    /// Adds a field; `false`, and nothing added, where name or value are such that they could end the line or make another field.
    @discardableResult
    public mutating func append(_ name: String, _ value: String) -> Bool {
        guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte), value.utf8.allSatisfy(Self.isValueByte) else {
            return false
        }
        all.append(Field(name: name, value: value))
        return true
    }

    /// Adds a field whose bytes were looked at already.
    mutating func appendChecked(_ name: String, _ value: String) { all.append(Field(name: name, value: value)) }

    /// RFC 9110, section 5.6.2.
    package static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    static func isValueByte(_ byte: UInt8) -> Bool { byte == 0x09 || (byte >= 0x20 && byte != 0x7F) }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
