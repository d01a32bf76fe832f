import Glibc

/// An audio device of ALSA's that writes to a file what it is given to play, as the default device of this process.
struct Loopback {
    private let folder: String

    /// Makes the device; call it before anything else asks ALSA for one.
    init() throws {
        var template = Array("/tmp/mynah-loopback-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure() }
        folder = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
        try write(
            """
            pcm.nowhere { type null }
            pcm.!default { type file slave.pcm "nowhere" file "\(folder)/heard" format "raw" }
            ctl.!default { type hw card 0 }
            """,
            to: folder + "/asoundrc"
        )
        setenv("ALSA_CONFIG_PATH", folder + "/asoundrc", 1)
    }

    /// The samples that were played.
    func heard() -> [Float] {
        guard let file = fopen(folder + "/heard", "r") else { return [] }
        defer { fclose(file) }
        var samples = [Float](repeating: 0, count: 10_000_000)
        let count = fread(&samples, MemoryLayout<Float>.size, samples.count, file)
        return Array(samples.prefix(count))
    }

    func remove() {
        for name in ["/heard", "/asoundrc", ""] { Glibc.remove(folder + name) }
    }

    private func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Failure() }
        fputs(text, file)
        fclose(file)
    }

    private struct Failure: Error {}
}
