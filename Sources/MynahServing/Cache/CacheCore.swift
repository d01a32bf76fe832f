import MynahFiles
import MynahThreads

/// Acts on what ``CacheState`` decides: reads, writes and removes files.
final class CacheCore: Sendable {
    let state: Guarded<CacheState>
    let folder: CacheFolder?
    private let now: @Sendable () -> Int
    private let report: @Sendable (CacheEvent) -> Void
    private let write: @Sendable (CacheFolder, CacheRecord) throws(FileFailure) -> Void

    init(_ plan: CachePlan) {
        now = plan.now
        report = plan.report
        write = plan.write
        folder = Self.folder(plan)
        state = Guarded(CacheState(plan.settings, hasDisk: folder != nil))
    }

    /// The folder, made ready; `nil` where there is to be none or it cannot be used.
    private static func folder(_ plan: CachePlan) -> CacheFolder? {
        guard let path = plan.settings.folder, plan.settings.disk > 0 else { return nil }
        let folder = CacheFolder(path)
        do {
            try folder.prepare()
            return folder
        } catch {
            plan.report(.cannotUse(folder: path, reason: error.reason))
            return nil
        }
    }

    /// Looks for a key; reads its file where there may be one, and so blocks for as long as that takes.
    func recall(_ key: CacheKey) -> [UInt8]? {
        switch state.withLock({ $0.find(key, at: now()) }) {
        case .found(let item): item.bytes
        case .absent: nil
        case .onDisk: read(key)
        }
    }

    /// Looks for a key in memory alone.
    func find(_ key: CacheKey) -> CacheState.Finding { state.withLock { $0.find(key, at: now()) } }

    /// Reads a file.
    func read(_ key: CacheKey) -> [UInt8]? {
        guard let folder else { return nil }
        defer { state.wake() }
        do throws(CacheFolder.ReadFailure) {
            let most = state.withLock { $0.settings.largest } + CacheRecord.overhead
            let record = try folder.read(key, most: most)
            return state.withLock { $0.tookFromDisk(key, record, at: now()) }?.bytes
        } catch {
            if error == .corrupt { folder.remove(key) }
            state.withLock { $0.missedOnDisk(key, error) }
            return nil
        }
    }

    func keep(_ key: CacheKey, _ bytes: [UInt8]) {
        state.withLock { $0.keep(key, bytes, at: now()) }
        state.wake()
    }

    /// Writes and removes files until it is told to stop.
    func work() {
        if let folder {
            let (moment, entries) = (now(), folder.entries())
            folder.removeLeftovers(before: moment - 3_600)
            state.withLock { $0.index(entries, at: moment) }
            warm(folder, at: moment)
        }
        finishJob()
        while true {
            let job = state.wait { $0.nextJob() }
            if case .end = job { return }
            carryOut(job)
            finishJob()
        }
    }

    /// Reads what was asked for most often.
    private func warm(_ folder: CacheFolder, at moment: Int) {
        guard let tally = folder.tally() else { return }
        for key in state.withLock({ $0.adopt(tally, at: moment) }) {
            guard let record = try? folder.read(key, most: CacheRecord.overhead + (64 << 20)) else { continue }
            state.withLock { $0.warm(key, record, at: moment) }
        }
    }

    private func finishJob() {
        state.withLock { $0.finishedJob() }
        state.wake()
    }

    private func carryOut(_ job: CacheState.Job) {
        guard let folder else { return }
        switch job {
        case .nothing, .end: break
        case .writeTally(let tally): try? folder.write(tally: tally, at: now())
        case .remove(let key): folder.remove(key)
        case .write(let record):
            do throws(FileFailure) {
                try write(folder, record)
                state.withLock { $0.wrote(record) }
            } catch {
                if state.withLock({ $0.failed(record, error, at: now()) }) { report(.cannotWrite(error.reason)) }
            }
        }
    }
}
