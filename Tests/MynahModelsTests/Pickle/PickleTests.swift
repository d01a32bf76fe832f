import MynahTesting
import Testing

@testable import MynahModels

@Suite struct PickleTests {
    private func pickle(_ text: String, version: UInt8 = 2) throws -> Pickle {
        try Pickle([0x80, version] + text.unicodeScalars.map { UInt8($0.value) }, path: "p")
    }

    @Test(
        arguments: [
            ("K\u{5}.", PickleValue.integer(5)), ("J\u{FF}\u{FF}\u{FF}\u{FF}.", .integer(-1)), ("N.", .none),
            ("\u{88}.", .boolean(true)), ("\u{8A}\u{2}\u{0}\u{80}.", .integer(-32_768)), ("\u{8A}\u{0}.", .integer(0)),
            ("G\u{3F}\u{F8}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}.", .number(1.5)), ("\u{8C}\u{2}ab.", .text("ab")),
            ("\u{8C}\u{2}ab\u{94}K\u{1}b.", .text("ab")), ("K\u{1}.what follows", .integer(1)),
        ] as [(String, PickleValue)]
    )
    func `reads plain values`(text: String, value: PickleValue) throws {
        #expect(try pickle(text).value == value)
    }

    @Test(arguments: [
        "", ".", "K\u{1}K\u{2}.", "(.", "t.", "h\u{0}.", "K\u{1}R.", ")R.", "NNs.", "}K\u{1}u.", "}(K\u{1}u.", "NQ.",
        "(NNNNNtQ.", "ccollections\nOrderedDict\nK\u{1}R.", "X\u{FF}\u{FF}\u{FF}\u{7F}a.",
        "\u{8A}\u{9}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}.", "ctorch\nFloatStorage\n)R.", "(0.", "P0\n.", "i.",
        "\u{82}\u{1}.", "I5\n.", "S'a'\n.", "V\u{61}\n.", "o.", "\u{81}.", "\u{92}.", "cos\nsystem\n.",
        "cbuiltins\neval\n.",
        "\u{8C}\u{2}os\u{8C}\u{6}system\u{93}.",
    ])
    func `refuses what no checkpoint needs`(text: String) {
        #expect(message { _ = try pickle(text) } != nil)
    }

    @Test func `says which code it refuses`() {
        #expect(
            message { _ = try pickle("i.") }
                == "The pickle in 'p' has the code 105 at byte 2, which no checkpoint of a model needs. It is not read, for safety."
        )
    }

    @Test func `is not led astray by dictionaries in themselves`() throws {
        // A dictionary that holds itself 200 times, which has no end when followed.
        let members = (0..<200).map { "\u{8C}\u{3}\($0 + 100)h\u{0}" }.joined()
        let pickle = try pickle("}q\u{0}(\(members)u.")
        var walk = PickleWalk(pickle, path: "p")
        #expect(throws: (any Error).self) { try walk.run() }
    }

    @Test func `bears nesting without end`() throws {
        let pickle = try pickle(String(repeating: ")", count: 1) + String(repeating: "\u{85}", count: 200_000) + ".")
        #expect(pickle.containers.count == 200_001)
        var walk = PickleWalk(pickle, path: "p")
        try walk.run()
        #expect(walk.tensors.isEmpty)
    }

    @Test func `refuses tensors outside of their storage`() throws {
        let storage =
            "ctorch._utils\n_rebuild_tensor_v2\n((X\u{7}\u{0}\u{0}\u{0}storagectorch\nFloatStorage\n\u{8C}\u{1}0N"
        for (count, shape, isRight) in [
            (6, "(K\u{2}K\u{3}t(K\u{3}K\u{1}t", true), (5, "(K\u{2}K\u{3}t(K\u{3}K\u{1}t", false),
            (6, "(K\u{2}K\u{3}t(J\u{FF}\u{FF}\u{FF}\u{7F}K\u{1}t", false), (6, "(K\u{2}t(K\u{3}K\u{1}t", false),
            (6, "(J\u{FE}\u{FF}\u{FF}\u{FF}K\u{3}t(K\u{3}K\u{1}t", false),
        ] {
            let text = "\(storage)K\(Unicode.Scalar(UInt8(count)))tQK\u{0}\(shape)\u{89}NtR."
            let failure = message {
                var walk = PickleWalk(try pickle(text), path: "p")
                try walk.run()
            }
            #expect((failure == nil) == isRight, "\(failure ?? "")")
        }
    }

    @Test func `survives random codes`() {
        var random = SeededRandom(seed: 5)
        let codes =
            Array("}]()(tsueaQRb.NJKMGXcqrhj0".utf8) + [
                0x80, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8C, 0x93, 0x94, 0x95,
            ]
        for _ in 0..<FuzzRounds.count(usual: 3_000) {
            let count = Int.random(in: 0..<60, using: &random)
            let bytes = [0x80, 2] + (0..<count).map { _ in codes.randomElement(using: &random) ?? 0 } + [0x2E]
            _ = try? Pickle(bytes, path: "p")
        }
    }
}
