/// The named chunks of a RIFF file of the kind WAVE, in order.
struct RIFFChunks {
    /// A name of four letters, and the bytes that it names.
    struct Chunk {
        let name: String
        let content: ArraySlice<UInt8>
    }

    private var rest: ArraySlice<UInt8>

    /// Opens `bytes`, which begin with `RIFF`, or with `RF64`, as the files beyond 4 GiB do.
    init(_ bytes: [UInt8]) throws(AudioError) {
        let start = Array(bytes.prefix(4))
        guard start == Array("RIFF".utf8) || start == Array("RF64".utf8) else {
            throw .malformedWAV("it does not begin with RIFF")
        }
        guard Array(bytes.dropFirst(8).prefix(4)) == Array("WAVE".utf8) else {
            throw .malformedWAV("its kind is not WAVE")
        }
        rest = bytes.dropFirst(12)
    }

    /// The next chunk; `nil` where fewer bytes are left than its head needs.
    ///
    /// A `data` chunk that does not know its size, and any that ends beyond the file, goes on to the end.
    mutating func next() -> Chunk? {
        guard rest.count >= 8 else { return nil }
        let name = String(decoding: rest.prefix(4), as: UTF8.self)
        let stated = LittleEndian.number(rest.dropFirst(4).prefix(4))
        rest = rest.dropFirst(8)
        let isOpen = name == "data" && stated == 0
        let size = isOpen ? rest.count : Int(min(stated, UInt64(rest.count)))
        let content = rest.prefix(size)
        rest = rest.dropFirst(size + size % 2)
        return Chunk(name: name, content: content)
    }
}
