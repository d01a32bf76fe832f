/// Which bytes of a file a client wants (RFC 9110, section 14).
enum RangeField: Hashable {
    /// All of it: nothing was asked for, or nothing that is understood.
    case whole
    /// A part of it.
    case part(Range<Int>)
    /// Bytes that it does not have.
    case unsatisfiable

    /// Reads `bytes=0-499`, `bytes=500-` or `bytes=-500` for a file of `size` bytes; several parts at a time are not understood.
    init(_ field: String?, size: Int) {
        guard let field, field.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = field.dropFirst(6).filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2,
            ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !(ends[0].isEmpty && ends[1].isEmpty)
        else {
            self = .whole
            return
        }
        self = Self.part(Self.number(ends[0]), Self.number(ends[1]), of: size)
    }

    /// A number that may be larger than any file; `nil` for none.
    private static func number(_ digits: Substring) -> Int? { digits.isEmpty ? nil : Int(digits) ?? .max }

    private static func part(_ first: Int?, _ last: Int?, of size: Int) -> RangeField {
        guard let first else {
            let count = min(last ?? 0, size)
            return count == 0 ? .unsatisfiable : .part(size - count..<size)
        }
        if let last, last < first { return .whole }
        return first < size ? .part(first..<min(last ?? .max, size - 1) + 1) : .unsatisfiable
    }
}
