package import MynahHTTP

/// The client's end of a WebSocket, which keeps to no rule unless it is told to.
package final class WebSocketClient {
    /// A frame that came.
    package struct Frame: Hashable, Sendable {
        package let first: UInt8
        package let payload: [UInt8]

        /// The first byte is given with or without the bit of the last fragment.
        package init(_ first: UInt8, _ payload: [UInt8]) { (self.first, self.payload) = (first | 0x80, payload) }
    }

    /// What frames go through.
    package let raw: RawClient
    /// The head of the server's answer.
    package let head: String
    private static let mask: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]

    /// Asks a server for a WebSocket.
    package init(_ address: BoundAddress, _ fields: String = "", path: String = "/websocket") {
        raw = RawClient(address)
        raw.send(
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\(fields)\r\n"
        )
        head = raw.read(to: "\r\n\r\n")
    }

    /// The bytes of a frame with a mask.
    package static func frame(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let count = payload.count
        let size: [UInt8] =
            if count < 126 { [0x80 | UInt8(count)] } else if count < 65_536 {
                [0xFE, UInt8(count >> 8), UInt8(count & 0xFF)]
            } else {
                [0xFF] + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: count >> $0) }
            }
        return [first] + size + mask + payload.enumerated().map { $1 ^ mask[$0 & 3] }
    }

    package func send(_ first: UInt8, _ payload: [UInt8]) { raw.send(Self.frame(first, payload)) }
    package func send(_ first: UInt8, _ text: String) { send(first, Array(text.utf8)) }

    /// The next frame; `nil` at the end.
    package func frame() -> Frame? {
        let head = raw.read(exactly: 2)
        guard head.count == 2 else { return nil }
        let more = head[1] == 127 ? 8 : head[1] == 126 ? 2 : 0
        let count = more == 0 ? Int(head[1]) : raw.read(exactly: more).reduce(0) { $0 << 8 | Int($1) }
        return Frame(head[0], raw.read(exactly: count))
    }

    /// The code of the close that comes next, after any other frames; `nil` where none comes.
    package func closeCode() -> Int? {
        while let frame = frame() {
            if frame.first == 0x88 { return frame.payload.prefix(2).reduce(0) { $0 << 8 | Int($1) } }
        }
        return nil
    }
}
