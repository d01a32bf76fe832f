import MynahTensors

/// What an array file of NumPy says before its numbers: a dictionary as Python writes it (NumPy's NEP 1).
struct NumpyHeader: Hashable, Sendable {
    /// How its numbers lie.
    let format: NumberFormat
    /// Its shape, the outermost dimension first.
    let dimensions: [Int]
    /// Where its numbers begin.
    let start: Int

    /// Reads the header, whose array must end where the bytes do.
    init(_ bytes: [UInt8], name: String, path: String) throws(ModelFileError) {
        let damaged = ModelFileError(
            .malformed,
            "The array '\(name)' in '\(path)' is damaged, or of a kind that is not read."
        )
        guard bytes.count >= 12, bytes.starts(with: Self.magic), (1...3).contains(bytes[6]) else { throw damaged }
        let text = bytes[6] == 1 ? 10 : 12
        let length =
            bytes[6] == 1 ? Int(bytes.number(UInt16.self, at: 8)) : Int(bytes.number(UInt32.self, at: 8))
        guard length <= min(bytes.count - text, 65_536) else { throw damaged }
        start = text + length
        let fields = Self.fields(bytes[text..<start])
        guard let format = fields.format, let dimensions = fields.dimensions, fields.isInRows,
            let count = ArchiveLimits.count(of: dimensions, size: format.size),
            bytes.count - start == count * format.size
        else { throw damaged }
        self.format = format
        self.dimensions = dimensions
    }

    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

    private static func fields(
        _ bytes: ArraySlice<UInt8>
    ) -> (format: NumberFormat?, dimensions: [Int]?, isInRows: Bool) {
        let text = String(decoding: bytes, as: UTF8.self)
        let kind = value(of: "descr", in: text).map { $0.filter { $0 != "'" && $0 != "\"" } }
        let rows = value(of: "fortran_order", in: text) == "False"
        return (kind.flatMap { formats[$0] }, shape(in: text), rows)
    }

    /// What follows a key, up to the next comma.
    private static func value(of key: String, in text: String) -> String? {
        guard let rest = following(key, in: text) else { return nil }
        return String(rest.prefix { $0 != "," && $0 != "}" }).filter { $0 != " " }
    }

    private static func shape(in text: String) -> [Int]? {
        guard let rest = following("shape", in: text)?.drop(while: { $0 == " " }), rest.first == "(" else { return nil }
        let items = rest.dropFirst().prefix { $0 != ")" }.filter { $0 != " " }.split(separator: ",")
        let numbers = items.compactMap { Int($0) }
        return numbers.count == items.count ? numbers : nil
    }

    private static func following(_ key: String, in text: String) -> Substring? {
        let quoted = Array("'\(key)':".utf8)
        let bytes = Array(text.utf8)
        guard bytes.count >= quoted.count else { return nil }
        let place = (0...bytes.count - quoted.count).first { bytes[$0...].starts(with: quoted) }
        return place.map { Substring(decoding: bytes[($0 + quoted.count)...], as: UTF8.self) }
    }

    private static let formats: [String: NumberFormat] = [
        "<f8": .f64, "<f4": .stored(.f32), "<f2": .stored(.f16), "<i8": .other(8), "<i4": .other(4), "|u1": .other(1),
        "|b1": .other(1),
    ]
}
