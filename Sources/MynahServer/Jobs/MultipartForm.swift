/// A form as browsers and curl send it with files (RFC 7578).
struct MultipartForm {
    /// A field or a file of the form.
    struct Part: Hashable {
        /// The name of the field.
        let name: String
        /// What the file is called where it comes from; `nil` for a field.
        let fileName: String?
        /// What it holds.
        let body: ArraySlice<UInt8>
    }

    /// The parts in their order.
    let parts: [Part]

    /// The most parts of a form, and the most bytes of what stands above each.
    static let mostParts = 64
    private static let longestHead = 8_192

    /// Reads a form whose `Content-Type` is `type`. Throws where it is broken.
    init(_ bytes: [UInt8], type: String) throws(APIError) {
        guard let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else {
            throw Self.broken("its Content-Type names no boundary")
        }
        var reading = Reading(bytes: bytes, delimiter: Array("--\(boundary)".utf8))
        try reading.skipPreamble()
        var parts: [Part] = []
        while try reading.beginsPart() {
            guard parts.count < Self.mostParts else { throw Self.broken("it has more than \(Self.mostParts) parts") }
            parts.append(try reading.part(longestHead: Self.longestHead))
        }
        self.parts = parts
    }

    /// The value of a parameter behind the semicolons of a field: `form-data; name="file"`.
    static func parameter(_ name: String, of field: String) -> String? {
        var rest = Array(field.utf8)[...]
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
            rest = rest[(semicolon + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest.dropFirst(key.count)
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = Self.value(&rest)
            if String(decoding: key, as: UTF8.self).lowercased() == name { return value }
        }
        return nil
    }

    /// What stands behind an equals sign: a word, or a text between quotation marks.
    private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
        rest = rest.dropFirst()
        guard rest.first == UInt8(ascii: "\"") else {
            let word = rest.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
            rest = rest.dropFirst(word.count)
            return String(decoding: word, as: UTF8.self)
        }
        rest = rest.dropFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            // Browsers write a quotation mark as %22, others escape it.
            let isEscape = byte == UInt8(ascii: "\\") && (rest.first == UInt8(ascii: "\"") || rest.first == byte)
            text.append(isEscape ? rest.removeFirst() : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    fileprivate static func broken(_ reason: String) -> APIError {
        .invalid("bad_form", "The form cannot be read: \(reason).")
    }
}

/// A walk through the bytes of a form.
private struct Reading {
    let bytes: [UInt8]
    let delimiter: [UInt8]
    private var place = 0

    init(bytes: [UInt8], delimiter: [UInt8]) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// Goes behind the first delimiter, which begins a line.
    mutating func skipPreamble() throws(APIError) {
        if bytes.starts(with: delimiter) { return place = delimiter.count }
        guard let start = find([13, 10] + delimiter, from: 0) else {
            throw MultipartForm.broken("its boundary is nowhere in it")
        }
        place = start + 2 + delimiter.count
    }

    /// Whether a part follows the delimiter, rather than the end.
    mutating func beginsPart() throws(APIError) -> Bool {
        if bytes[place...].starts(with: "--".utf8) { return false }
        while place < bytes.count, bytes[place] == 32 || bytes[place] == 9 { place += 1 }
        guard bytes[place...].starts(with: [13, 10]) else { throw MultipartForm.broken("a part does not begin as one") }
        place += 2
        return true
    }

    /// Reads a part, and goes behind the delimiter after it.
    mutating func part(longestHead: Int) throws(APIError) -> MultipartForm.Part {
        guard let end = find([13, 10, 13, 10], from: place), end - place <= longestHead else {
            throw MultipartForm.broken("what stands above a part is too long or has no end")
        }
        let head = String(decoding: bytes[place..<end], as: UTF8.self)
        let start = end + 4
        guard let next = find([13, 10] + delimiter, from: start - 2) else {
            throw MultipartForm.broken("its last part has no end; was it cut off?")
        }
        place = next + 2 + delimiter.count
        let fields = head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("content-disposition:") }
        guard fields.count == 1, let name = MultipartForm.parameter("name", of: String(fields[0])) else {
            throw MultipartForm.broken("a part has no name")
        }
        let fileName = MultipartForm.parameter("filename", of: String(fields[0]))
        return MultipartForm.Part(name: name, fileName: fileName, body: bytes[min(start, next)..<next])
    }

    /// Where `needle` is next, found by its last byte first (Horspool, 1980), as forms are megabytes.
    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        var steps = [Int](repeating: needle.count, count: 256)
        for (index, byte) in needle.dropLast().enumerated() { steps[Int(byte)] = needle.count - 1 - index }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place + needle.count <= bytes.count {
                let last = bytes[place + needle.count - 1]
                if last == needle[needle.count - 1], needle.indices.allSatisfy({ bytes[place + $0] == needle[$0] }) {
                    return place
                }
                place += steps[Int(last)]
            }
            return nil
        }
    }
}
