/// What a reading is called in markup, besides its own name.
struct HomographNames {
    private let bytes: UnsafeRawBufferPointer

    /// Looks at names that stand with a space between.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether a name, or what it is short for, is among them.
    func contains(_ name: ArraySlice<UInt8>) -> Bool {
        !name.isEmpty && bytes.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(Self.whole(name)) }
    }

    private static func whole(_ name: ArraySlice<UInt8>) -> [UInt8] {
        for (short, whole) in shortForms where name.elementsEqual(short.utf8) { return Array(whole.utf8) }
        return Array(name)
    }

    private static let shortForms: [(String, String)] = [
        ("nou", "noun"), ("nn", "noun"), ("vrb", "verb"), ("vb", "verb"), ("adj", "adjective"), ("jj", "adjective"),
        ("adv", "adverb"), ("vbd", "past"), ("vbn", "participle"), ("vbp", "present"),
    ]
}
