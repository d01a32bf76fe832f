/// The bytes of frames that a server sends, which are never masked.
enum FrameWriting {
    static func frame(_ kind: FrameHeader.Kind, _ payload: [UInt8], isCompressed: Bool = false) -> [UInt8] {
        var frame: [UInt8] = []
        frame.reserveCapacity(payload.count + 10)
        frame.append(0x80 | (isCompressed ? 0x40 : 0) | kind.rawValue)
        if payload.count < 126 {
            frame.append(UInt8(payload.count))
        } else if payload.count < 65_536 {
            frame.append(126)
            for shift in [8, 0] { frame.append(UInt8(truncatingIfNeeded: payload.count >> shift)) }
        } else {
            frame.append(127)
            for shift in stride(from: 56, through: 0, by: -8) {
                frame.append(UInt8(truncatingIfNeeded: payload.count >> shift))
            }
        }
        return frame + payload
    }

    /// A close; no code is written where there is none to say.
    static func close(_ code: CloseCode, _ reason: String) -> [UInt8] {
        guard code.isSendable else { return frame(.close, []) }
        var text = reason.prefix(123)
        while text.utf8.count > 123 { text.removeLast() }
        return frame(.close, [UInt8(code.rawValue >> 8), UInt8(code.rawValue & 0xFF)] + text.utf8)
    }
}
