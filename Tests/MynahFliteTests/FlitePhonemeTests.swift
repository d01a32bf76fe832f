import Testing

@testable import MynahFlite

struct FlitePhonemeTests {
    @Test func `knows every sound of flite's phone set but silence`() {
        let names = """
            aa ae ah ao aw ax axr ay b ch d dh dx eh el em en er ey f g hh hv ih iy jh k l m n nx ng ow oy p r s sh t th \
            uh uw v w y z zh
            """
        let sounds = names.split(separator: " ").map { FlitePhoneme.ipa(String($0)) }
        #expect(sounds.count == 47)
        #expect(sounds.allSatisfy { $0 != nil })
        #expect(FlitePhoneme.ipa("pau") == nil)
    }
}
