/// A file in a ZIP archive, as the archive's directory has it.
struct ZipEntry: Hashable, Sendable {
    /// How its bytes are stored.
    enum Method: Hashable, Sendable {
        case stored
        case deflated
    }

    /// Its name, folders and all.
    let name: String
    /// How its bytes are stored.
    let method: Method
    /// How many bytes it takes in the archive.
    let storedSize: Int
    /// How many bytes it has.
    let size: Int
    /// The sum by which damage is noticed.
    let checksum: UInt32
    /// Where in the archive its own header begins.
    let offset: Int
}
