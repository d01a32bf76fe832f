import CVorbis

/// One logical stream in Ogg: packets go in, pages come out.
final class OggStream {
    /// The name of the stream inside its file: always the same, so that the same sound makes the same bytes.
    static let serialNumber: Int32 = 0x4D79_6E61

    /// How often a page ends: seldom enough that its header costs little, often enough for a live listener.
    static let pagesPerSecond: Int32 = 5

    private let stream: OwnedHandle<UnsafeMutablePointer<ogg_stream_state>>

    /// Makes an empty stream; `nil` when memory is short.
    init?() {
        let state = UnsafeMutablePointer<ogg_stream_state>.allocate(capacity: 1)
        state.initialize(to: ogg_stream_state())
        stream = OwnedHandle(state) {
            ogg_stream_clear($0)
            $0.deallocate()
        }
        guard ogg_stream_init(state, Self.serialNumber) == 0 else { return nil }
    }

    /// Takes a packet; `false` when memory is short.
    func append(_ packet: inout ogg_packet) -> Bool {
        ogg_stream_packetin(stream.pointer, &packet) == 0
    }

    /// The pages that are full or, with `flush`, all that there is.
    func pages(flush: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var page = ogg_page()
        while (flush ? ogg_stream_flush(stream.pointer, &page) : ogg_stream_pageout(stream.pointer, &page)) != 0 {
            bytes += UnsafeBufferPointer(start: page.header, count: page.header_len)
            bytes += UnsafeBufferPointer(start: page.body, count: page.body_len)
        }
        return bytes
    }
}
