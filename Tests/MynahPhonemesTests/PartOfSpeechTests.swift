import MynahPhonemes
import Testing

struct PartOfSpeechTests {
    @Test func `each part of speech has a tag of its own`() {
        let tags = PartOfSpeech.allCases.map { $0.penn }
        #expect(Set(tags).count == tags.count)
    }
}
