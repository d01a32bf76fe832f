/// What begins a list item: a bullet, or a number and its stop.
struct ListMarker {
    /// The bullet, or the stop behind the number: items of one list share it.
    let mark: UInt8
    /// What the number says; `nil` for a bullet.
    let number: Int?
    let start: Int
    let end: Int

    var count: Int { end - start }

    /// Reads the marker at the text of a line; where it would cut a paragraph short, it must leave no doubt.
    init?(at cursor: LineCursor, interruptingParagraph: Bool) {
        let bytes = cursor.bytes
        start = cursor.textOffset
        var offset = start
        var value = 0
        while offset < cursor.end, offset - start < 9, bytes[offset].isASCIIDigit {
            value = value * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
            offset += 1
        }
        guard offset < cursor.end else { return nil }
        mark = bytes[offset]
        number = offset > start ? value : nil
        end = offset + 1
        guard number == nil ? Self.isBullet(mark) : Self.isStop(mark), cursor.isSpaceOrEnd(end) else { return nil }
        guard interruptingParagraph else { return }
        let isEmpty = bytes[end..<cursor.end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard !isEmpty, number == nil || number == 1 else { return nil }
    }

    private static func isBullet(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
    }

    private static func isStop(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") }
}
