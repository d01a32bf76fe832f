import Glibc

/// What tells a model's file from another: its size, and what stands at its ends.
struct ModelSign: Hashable {
    /// The sign as a text; empty where there is no file.
    let text: String

    /// How many bytes of each end are looked at.
    private static let edge = 1 << 16

    /// Looks at a file.
    init(of path: String?) {
        guard let path, let file = fopen(path, "rb") else {
            text = ""
            return
        }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        let hash = [0, max(0, size - Self.edge)].reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, place in
            Self.bytes(of: file, at: place).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        text = "\(size)-\(String(hash, radix: 16))"
    }

    private static func bytes(of file: UnsafeMutablePointer<FILE>, at place: Int) -> [UInt8] {
        fseek(file, place, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: edge) { $1 = fread($0.baseAddress, 1, edge, file) }
    }
}
