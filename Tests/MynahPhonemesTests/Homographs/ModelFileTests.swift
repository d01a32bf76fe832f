import MynahPhonemes
import MynahTesting
import MynahText
import Testing

/// What damaged files do: an error or wrong answers, never a crash.
struct ModelFileTests {
    private static let items = BuiltModels.items(of: "They lead the lead-free race, and I read that 2 doves dove.")

    @Test func `refuses files that are cut short`() {
        var random = SeededRandom(seed: 1)
        for bytes in [BuiltModels.taggerBytes, BuiltModels.homographBytes] {
            let short = (0..<40).map { $0 } + (0..<20).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
            for count in short + [bytes.count - 1] {
                let block = DataBlock(Array(bytes[..<count]))
                #expect(throws: DataError.self) { try Tagger(data: block) }
                #expect(throws: DataError.self) { try Homographs(data: block) }
            }
        }
    }

    @Test func `refuses other files`() {
        var random = SeededRandom(seed: 2)
        for count in [0, 3, 4, 11, 100, 5_000] {
            let block = DataBlock((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
            #expect(throws: DataError.self) { try Tagger(data: block) }
            #expect(throws: DataError.self) { try Homographs(data: block) }
        }
        #expect(throws: DataError.self) { try Tagger(data: DataBlock(BuiltModels.homographBytes)) }
        #expect(throws: DataError.self) { try Homographs(data: DataBlock(BuiltModels.taggerBytes)) }
    }

    @Test func `survives damage anywhere`() {
        var random = SeededRandom(seed: 3)
        for round in 0..<FuzzRounds.count(usual: 24) {
            var tagger = BuiltModels.taggerBytes
            var homographs = BuiltModels.homographBytes
            damage(&tagger, head: round % 2 == 0 ? 600 : tagger.count, by: &random)
            damage(&homographs, head: round % 2 == 0 ? 16_000 : homographs.count, by: &random)
            ask(tagger, homographs)
        }
    }

    private func damage(_ bytes: inout [UInt8], head: Int, by random: inout SeededRandom) {
        for _ in 0..<200 {
            bytes[Int.random(in: 8..<head, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
    }

    private func ask(_ tagger: [UInt8], _ homographs: [UInt8]) {
        guard
            let analyst = try? SentenceAnalyst(
                tagger: DataBlock(tagger),
                homographs: DataBlock(homographs),
                accent: .british
            )
        else { return }
        #expect(analyst.analyses(of: Self.items).count == Self.items.count)
    }
}
