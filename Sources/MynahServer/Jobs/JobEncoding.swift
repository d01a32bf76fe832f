import Glibc
import MynahCodecs
import MynahFiles
import MynahThreads

/// Makes files of audio of what is spoken, on a thread that steps back behind others; a piece at a time, however long it is.
actor JobEncoding {
    private let lane = LaneThread()
    private var hasSteppedBack = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Encodes the samples of a job while it is spoken; `levels` tell how many there are, the last of them how many there will be. The bytes of
    /// the file. Throws `JobStop` where it cannot be.
    func encode(_ job: Job, in folder: JobFolder, behind levels: AsyncStream<Int>) async throws -> Int {
        stepBack()
        do {
            return try await write(job, in: folder, behind: levels)
        } catch let error as CodecError {
            throw JobStop.failed(Job.Failure(code: "encoding_failed", message: error.message))
        } catch let failure as FileFailure {
            throw JobStop(failure)
        }
    }

    private func write(_ job: Job, in folder: JobFolder, behind levels: AsyncStream<Int>) async throws -> Int {
        var audio: JobAudio?
        var spoken = 0
        for await level in levels {
            spoken = level
            var current = try audio ?? JobAudio(job, in: folder)
            while !Task.isCancelled, try current.encodePiece(of: level) { await Task.yield() }
            audio = current
        }
        if Task.isCancelled { throw JobStop.interrupted }
        var whole = try audio ?? JobAudio(job, in: folder)
        return try whole.finish(at: spoken)
    }

    private func stepBack() {
        guard !hasSteppedBack else { return }
        hasSteppedBack = true
        // On Linux, 0 is the calling thread and not its process.
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
    }
}
