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
        var (spoken, isHindered) = (0, false)
        for await level in levels {
            spoken = level
            guard !isHindered else { continue }
            do {
                var current = try audio ?? JobAudio(job, in: folder)
                while !Task.isCancelled, try current.encodePiece(of: level) { await Task.yield() }
                audio = current
            } catch is FileFailure {
                // A disk that is full now may have room when all is spoken: the file is begun anew then.
                (audio, isHindered) = (nil, true)
            }
        }
        return try await finish(audio ?? JobAudio(job, in: folder), at: spoken)
    }

    private func finish(_ begun: JobAudio, at spoken: Int) async throws -> Int {
        var audio = begun
        while !Task.isCancelled, try audio.encodePiece(of: spoken) { await Task.yield() }
        if Task.isCancelled { throw JobStop.interrupted }
        return try audio.finish(at: spoken)
    }

    private func stepBack() {
        guard !hasSteppedBack else { return }
        hasSteppedBack = true
        // On Linux, 0 is the calling thread and not its process.
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
    }
}
