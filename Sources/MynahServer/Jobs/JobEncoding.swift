import Glibc
import MynahAudio
import MynahCodecs
import MynahFiles
import MynahServing
import MynahSynthesis
import MynahThreads

/// Makes files of audio of what was spoken, on a thread that steps back behind others; a piece at a time, however long it is.
actor JobEncoding {
    private let lane = LaneThread()
    private var hasSteppedBack = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// The samples that are encoded at a time.
    private static let piece = 1 << 16

    /// Encodes the samples of a job; the bytes of the file. Throws `JobStop` where it cannot be.
    func encode(_ job: Job, in folder: JobFolder) throws(JobStop) -> Int {
        stepBack()
        do {
            return try write(job, in: folder)
        } catch let stop as JobStop {
            throw stop
        } catch let error as CodecError {
            throw .failed(Job.Failure(code: "encoding_failed", message: error.message))
        } catch let failure as FileFailure {
            throw JobStop(failure)
        } catch {
            throw .failed(Job.Failure(code: "encoding_failed", message: "The audio could not be encoded."))
        }
    }

    private func write(_ job: Job, in folder: JobFolder) throws -> Int {
        guard let rate = SampleRate(hertz: job.plan.hertz) else { throw JobStop.lost }
        let samples = try JobFile(folder.file(.samples, of: job.id))
        let file = try StagedFile(replacing: folder.file(.audio, of: job.id), mode: 0o600)
        let bitRate = job.plan.bitRate.flatMap { BitRate(bitsPerSecond: $0) }
        let encoder = try job.plan.format.makeEncoder(rate: rate, bitRate: bitRate, total: job.progress.samples)
        var done = 0
        while done < job.progress.samples {
            if Task.isCancelled { throw JobStop.interrupted }
            let count = min(Self.piece, job.progress.samples - done)
            let bytes = try samples.read(at: 2 * done, count: 2 * count)
            guard bytes.count == 2 * count else { throw JobStop.lost }
            try file.write(try encoder.encode(Self.samples(of: bytes)))
            done += count
        }
        let tail = try encoder.finish()
        try file.write(tail.bytes)
        for patch in tail.patches { try file.write(patch.bytes, at: patch.offset) }
        try file.publish(.onDisk)
        return file.size
    }

    private func stepBack() {
        guard !hasSteppedBack else { return }
        hasSteppedBack = true
        // On Linux, 0 is the calling thread and not its process.
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
    }

    private static func samples(of bytes: [UInt8]) -> [Float] {
        stride(from: 0, to: bytes.count, by: 2).map { place in
            Float(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)) / 32_767
        }
    }
}
