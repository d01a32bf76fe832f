/// The objects of a list, gathered while the lists beside it are, in pieces that need not be moved when it grows.
package struct JSONList {
    private let name: StaticString
    private var line: JSONLine
    private var pieces: [[UInt8]] = []
    private static let pieceSize = 1 << 20

    /// An empty list for the field of that name; spans in it are counted as `place` says.
    package init(_ name: StaticString, counting place: @escaping @Sendable (Int) -> Int = { $0 }) {
        self.name = name
        line = JSONLine(counting: place)
    }

    /// Adds an object with the fields that `content` writes.
    package mutating func add(_ content: (inout JSONLine) -> Void) {
        line.object(content)
        if line.bytes.count > Self.pieceSize { pieces.append(line.take()) }
    }

    /// Writes the field, with a comma before it, and forgets it.
    package mutating func write(_ add: ([UInt8]) throws -> Void) rethrows {
        try add(Array(",\"\(name)\":[".utf8))
        pieces.append(line.take())
        for index in pieces.indices {
            try add(pieces[index])
            pieces[index] = []
        }
        try add([UInt8(ascii: "]")])
        pieces = []
    }
}
