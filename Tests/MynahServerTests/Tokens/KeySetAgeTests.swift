import Testing

@testable import MynahServer

/// When keys from afar are asked for anew.
struct KeySetAgeTests {
    private func fresh(for seconds: Double? = 600) -> KeySetAge {
        var age = KeySetAge()
        age.renewed(freshFor: seconds, at: 0)
        return age
    }

    @Test func `keys that are fresh and here do`() {
        var age = fresh()
        #expect(age.decide(hasKey: true, at: 599) == .keep && !age.isAsking)
    }

    @Test func `old keys do while new ones are asked for, by one alone`() {
        var age = fresh()
        #expect(age.decide(hasKey: true, at: 600) == .renewMeanwhile && age.isAsking)
        #expect(age.decide(hasKey: true, at: 600) == .keep)
        #expect(age.decide(hasKey: false, at: 600) == .renewFirst)
        age.failed(at: 601)
        #expect(age.decide(hasKey: true, at: 602) == .keep)
        #expect(age.decide(hasKey: true, at: 631) == .renewMeanwhile)
    }

    @Test func `a key that nobody knows is asked for, but not often`() {
        var age = fresh()
        #expect(age.decide(hasKey: false, at: 29) == .keep)
        #expect(age.decide(hasKey: false, at: 30) == .renewFirst)
        age.renewed(freshFor: 600, at: 30)
        #expect(age.decide(hasKey: false, at: 59) == .keep)
        #expect(age.decide(hasKey: false, at: 60) == .renewFirst)
    }

    @Test func `keys hold for a day when their server is gone`() {
        let age = fresh()
        #expect(age.holds(at: 86_999) && !age.holds(at: 87_000))
    }

    @Test(
        arguments: [
            (nil, nil), ("public, max-age=300", 300), ("MAX-AGE=5, must-revalidate", 5), ("no-cache", 0),
            ("no-store", 0),
            ("max-age=-1", nil), ("max-age=99999999999", nil), ("private", nil),
        ] as [(String?, Double?)]
    )
    func `Cache-Control says how long they are fresh`(field: String?, seconds: Double?) {
        #expect(KeySetAge.freshness(in: field) == seconds)
    }
}
