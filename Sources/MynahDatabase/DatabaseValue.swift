/// What stands in a column of a row.
package enum DatabaseValue: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// A text, or nothing.
    package init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    /// A whole number, or nothing.
    package init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }

    /// A number, or nothing.
    package init(_ real: Double?) { self = real.map { .real($0) } ?? .null }

    /// Bytes, or nothing.
    package init(_ blob: [UInt8]?) { self = blob.map { .blob($0) } ?? .null }

    /// The text; `nil` for anything else.
    package var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The whole number; `nil` for anything else.
    package var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

    /// The number, whole ones too; `nil` for anything else.
    package var real: Double? {
        switch self {
        case .real(let real): real
        case .integer(let integer): Double(integer)
        default: nil
        }
    }

    /// The bytes; `nil` for anything else.
    package var blob: [UInt8]? { if case .blob(let blob) = self { blob } else { nil } }
}
