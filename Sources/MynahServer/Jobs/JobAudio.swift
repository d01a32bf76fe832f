import MynahAudio
import MynahCodecs
import MynahFiles

/// The file of a job's audio while it is made: it grows behind what is spoken, and is there when it is whole.
struct JobAudio {
    private let samples: JobFile
    private let file: StagedFile
    private let encoder: AudioEncoder
    private var done = 0

    /// The samples that are encoded at a time.
    private static let piece = 1 << 16

    /// Begins the file of a job of which something was spoken.
    init(_ job: Job, in folder: JobFolder) throws {
        guard let rate = SampleRate(hertz: job.plan.hertz) else { throw JobStop.lost }
        samples = try JobFile(folder.file(.samples, of: job.id))
        file = try StagedFile(replacing: folder.file(.audio, of: job.id), mode: 0o600)
        let bitRate = job.plan.bitRate.flatMap { BitRate(bitsPerSecond: $0) }
        encoder = try job.plan.format.makeEncoder(rate: rate, bitRate: bitRate)
    }

    /// Encodes the next piece of what is spoken; false where less than a piece is left of it.
    mutating func encodePiece(of spoken: Int) throws -> Bool {
        guard done + Self.piece <= spoken else { return false }
        try encode(Self.piece)
        return true
    }

    /// Encodes the rest, and puts the file in its place; its bytes.
    mutating func finish(at spoken: Int) throws -> Int {
        try encode(spoken - done)
        let tail = try encoder.finish()
        try file.write(tail.bytes)
        for patch in tail.patches { try file.write(patch.bytes, at: patch.offset) }
        try file.publish(.onDisk)
        return file.size
    }

    private mutating func encode(_ count: Int) throws {
        let bytes = try samples.read(at: 2 * done, count: 2 * count)
        guard bytes.count == 2 * count else { throw JobStop.lost }
        try file.write(try encoder.encode(Self.samples(of: bytes)))
        done += count
    }

    private static func samples(of bytes: [UInt8]) -> [Float] {
        stride(from: 0, to: bytes.count, by: 2).map { place in
            Float(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)) / 32_767
        }
    }
}
