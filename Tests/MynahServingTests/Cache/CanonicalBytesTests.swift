import Testing

@testable import MynahServing

struct CanonicalBytesTests {
    private static let lists: [@Sendable (inout CanonicalBytes) -> Void] = [
        { _ in },
        { $0.add("") },
        { $0.add("ab") },
        { write in
            write.add("a")
            write.add("b")
        },
        { write in
            write.add("")
            write.add("ab")
        },
        { $0.add([UInt8]("ab".utf8)) },
        { $0.add(1) },
        { $0.add(1.0) },
        { $0.add(0.0) },
        { $0.add(-0.0) },
        { $0.add(Duration.seconds(1)) },
        { $0.add(Duration.milliseconds(1)) },
        { $0.add(true) },
        { $0.add(false) },
        { $0.add(nil as String?) },
        { $0.add("" as String?) },
        { $0.add(each: ["a", "b"]) { $0.add($1) } },
        { write in
            write.add(each: ["a"]) { $0.add($1) }
            write.add("b")
        },
        { $0.add(each: [] as [String]) { $0.add($1) } },
    ]

    @Test func `no two lists of values are alike`() {
        let all = Self.lists.map { write in
            var bytes = CanonicalBytes()
            write(&bytes)
            return bytes.bytes
        }
        #expect(Set(all).count == all.count)
    }
}
