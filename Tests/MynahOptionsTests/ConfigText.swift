import MynahOptions

extension ConfigValue {
    /// The value on one line, keys in order: `{a: [1, "b"], c: true}`.
    var text: String {
        switch content {
        case .text(let text): text.debugDescription
        case .integer(let integer): String(integer)
        case .number(let number): "\(number)"
        case .boolean(let boolean): String(boolean)
        case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .table(let table):
            "{" + table.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }
}

extension ConfigSyntaxError {
    /// `line:column: message`.
    var text: String { "\(line):\(column): \(message)" }
}

/// A generator of numbers that a seed decides (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The bytes with a few of them lost, changed, doubled or moved.
    mutating func mutation(of bytes: [UInt8], marks: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 2: bytes.insert(marks.randomElement(using: &self) ?? 0, at: place)
            case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 10))
            }
        }
        return bytes
    }
}
