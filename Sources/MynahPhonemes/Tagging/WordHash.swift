/// Numbers that stand for words and features in the data files; the tools that write the files use these, too.
package enum WordHash {
    /// What `FNV-1a` begins with.
    package static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a (Fowler, Noll, Vo) of some bytes.
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(start) { adding($1, to: $0) }
    }

    /// The hash of what `hash` stands for and one byte more.
    package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// A number whose upper half depends on every bit of both.
    package static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let sum = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        return (sum ^ (sum >> 31)) &* 0x94D0_49BB_1331_11EB
    }
}
