import MynahTesting
import MynahText
import Testing

struct SourceTextTests {
    @Test(
        arguments: [
            ([0x61, 0x00, 0x62], "a b", [SourceSpan(start: 1, end: 2)]),
            ([0x61, 0xFF, 0xFE, 0x62], "a  b", [SourceSpan(start: 1, end: 3)]),
            ([0xC3, 0xA9], "é", []),
            ([0xC3], " ", [SourceSpan(start: 0, end: 1)]),
            ([0xC0, 0xAF], "  ", [SourceSpan(start: 0, end: 2)]),
            ([0xED, 0xA0, 0x80], "   ", [SourceSpan(start: 0, end: 3)]),
            ([0xF4, 0x90, 0x80, 0x80], "    ", [SourceSpan(start: 0, end: 4)]),
            ([0xEF, 0xBB, 0xBF, 0x61], "   a", [SourceSpan(start: 0, end: 3)]),
            ([0x1B, 0x5B, 0x6D], " [m", [SourceSpan(start: 0, end: 1)]),
            ([0xC2, 0x9B, 0x6D], "  m", [SourceSpan(start: 0, end: 2)]),
            ([0x09, 0x0A, 0x0D], "\t\n\r", []),
        ] as [([UInt8], String, [SourceSpan])]
    )
    func `blanks out what nobody can read and keeps the length`(raw: [UInt8], text: String, replaced: [SourceSpan]) {
        let source = SourceText(raw)
        #expect(source.text(of: source.span).unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(source.replaced == replaced)
    }

    @Test(arguments: 0..<100)
    func `any bytes become valid UTF-8 of the same length`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let raw = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
        let source = SourceText(raw)
        #expect(source.bytes.count == raw.count)
        #expect(String(validating: source.bytes, as: UTF8.self) != nil)
        let replaced = Set(source.replaced.flatMap { $0.range })
        #expect(raw.indices.allSatisfy { replaced.contains($0) || raw[$0] == source.bytes[$0] })
    }
}
