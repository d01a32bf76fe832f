import Testing

@testable import MynahHTTP

/// The header of the PROXY protocol.
struct ProxyHeaderTests {
    private static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
    private static let four: [UInt8] =
        signature + [0x21, 0x11, 0, 12, 192, 0, 2, 7, 198, 51, 100, 1, 0x12, 0x34, 0, 80]
    private static let six: [UInt8] =
        signature + [0x21, 0x21, 0, 36] + [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [7]
        + [UInt8](repeating: 1, count: 16) + [0, 9, 0, 80]

    @Test(arguments: [
        (Array("PROXY TCP4 192.0.2.7 198.51.100.1 4660 80\r\n".utf8), "192.0.2.7", UInt16(0x1234)),
        (Array("PROXY TCP6 2001:db8::7 2001:db8::1 9 80\r\n".utf8), "2001:db8::7", 9),
        (four, "192.0.2.7", 0x1234),
        (six, "2001:db8::7", 9),
    ])
    func `reads a header once it is whole`(bytes: [UInt8], ip: String, port: UInt16) throws {
        for count in 0..<bytes.count { #expect(try ProxyHeader.read(Array(bytes[..<count])) == nil) }
        let header = try #require(try ProxyHeader.read(bytes + [1, 2, 3]))
        #expect(header.client?.description == ip && header.client?.port == port && header.size == bytes.count)
    }

    @Test(arguments: [
        Array("PROXY UNKNOWN\r\n".utf8), Array("PROXY UNKNOWN a b c\r\n".utf8), signature + [0x20, 0, 0, 0],
        signature + [0x21, 0, 0, 3, 1, 2, 3], signature + [0x21, 0x31, 0, 2, 1, 2],
    ])
    func `reads that the proxy speaks for itself`(bytes: [UInt8]) throws {
        let header = try #require(try ProxyHeader.read(bytes))
        #expect(header.client == nil && header.size == bytes.count)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n", "PROXY TCP4 192.0.2.7 198.51.100.1 4660\r\n", "PROXY TCP4 ::1 ::1 1 1\r\n",
        "PROXY TCP4 192.0.2.7 198.51.100.1 65536 80\r\n", "PROXY TCP4 a b 1 2\r\n", "PROXY TCP4\n", "PROXY \n",
        "PROXY " + String(repeating: "a", count: 110),
    ])
    func `refuses what is none`(text: String) {
        #expect(throws: ServerError.self) { try ProxyHeader.read(Array(text.utf8)) }
    }

    @Test(arguments: [[0x31, 0x11, 0, 12], [0x22, 0x11, 0, 12], [0x21, 0x11, 0xFF, 0xFF]] as [[UInt8]])
    func `refuses what is no version 2`(rest: [UInt8]) {
        #expect(throws: ServerError.self) {
            try ProxyHeader.read(Self.signature + rest + [UInt8](repeating: 0, count: 12))
        }
    }

    @Test func `refuses addresses that are cut short`() {
        #expect(throws: ServerError.self) {
            try ProxyHeader.read(Self.signature + [0x21, 0x11, 0, 4, 1, 2, 3, 4])
        }
    }
}
