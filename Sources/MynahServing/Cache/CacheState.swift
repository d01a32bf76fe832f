import MynahFiles

/// All that a cache knows and decides: a value that is told the time. ``CacheCore`` acts on it.
struct CacheState: Sendable {
    /// Something that is kept, and since when in seconds since 1970.
    struct Item: Sendable {
        let bytes: [UInt8]
        let created: Int
    }

    /// What there is of a key.
    enum Finding: Sendable {
        case found(Item)
        /// A file may be there; who reads it tells ``tookFromDisk(_:_:at:)``.
        case onDisk
        case absent
    }

    /// What the thread of the files is to do next.
    enum Job: Sendable {
        case write(CacheRecord)
        case remove(CacheKey)
        case writeTally(CacheTally)
        case nothing
        case end
    }

    private(set) var settings: CacheSettings
    private var age: CacheAge
    private var memory: SegmentedLRU<CacheKey>
    private var items: [CacheKey: Item] = [:]
    private var disk: SegmentedLRU<CacheKey>
    /// Whether files are kept at all.
    let hasDisk: Bool
    private(set) var totals = CacheStatistics()
    /// What waits to be written, and in which order, with what is to be taken away.
    private var pending: [CacheKey: Item] = [:]
    private var pendingBytes = 0
    private var jobs: [Job] = []
    /// How often what was asked for, and how often anything was since that was written down.
    private var tally = CacheTally()
    private var untold = 0
    /// Until when, in seconds since 1970, nothing is written, as it failed.
    private var pausedUntil = 0
    private var hasFailed = false
    /// Whether the thread of the files works; at the beginning it looks what is there.
    private var isBusy: Bool
    private var isStopped = false

    /// The most bytes that wait to be written.
    private static let mostPending = 64 << 20
    /// For how many seconds nothing is written after that has failed.
    private static let pause = 30
    /// After how many questions the tally is written down.
    private static let tallyStep = 256

    init(_ settings: CacheSettings, hasDisk: Bool) {
        self.settings = settings
        self.hasDisk = hasDisk
        isBusy = hasDisk
        age = CacheAge(limit: Int(settings.age / .seconds(1)))
        memory = SegmentedLRU(capacity: settings.memory)
        disk = SegmentedLRU(capacity: hasDisk ? settings.disk : 0)
    }
}

// Looking up.
extension CacheState {
    /// Looks for a key, and counts that it was asked for unless a file has to be looked for first.
    mutating func find(_ key: CacheKey, at now: Int) -> Finding {
        count(key)
        if let item = items[key] ?? pending[key] {
            if age.allows(item.created, at: now) {
                memory.use(key)
                disk.use(key)
                totals[key.level].memoryHits += 1
                tally.note(key.level, wasThere: true)
                return .found(item)
            }
            forget(key)
            totals[key.level].expired += 1
        }
        if hasDisk { return .onDisk }
        miss(key)
        return .absent
    }

    private mutating func miss(_ key: CacheKey) {
        totals[key.level].misses += 1
        tally.note(key.level, wasThere: false)
    }

    private mutating func count(_ key: CacheKey) {
        guard hasDisk else { return }
        tally.note(key)
        untold += 1
        if untold >= Self.tallyStep { tellTally() }
    }

    private mutating func tellTally() {
        guard hasDisk, untold > 0 else { return }
        jobs.append(.writeTally(tally))
        untold = 0
    }

    /// Learns what was asked for before the process began; what of it is to be in memory, as much as fills half of that.
    mutating func adopt(_ record: CacheRecord, at now: Int) -> [CacheKey] {
        guard age.allows(record.created, at: now), var known = CacheTally(record.content) else { return [] }
        known.add(tally)
        tally = known
        var room = settings.memory / 2
        return known.favourites.filter { key in
            guard let size = disk.size(of: key), size <= room else { return false }
            room -= size
            return true
        }
    }

    /// Has in memory what was read before anybody asked for it.
    mutating func warm(_ key: CacheKey, _ record: CacheRecord, at now: Int) {
        guard age.allows(record.created, at: now), items[key] == nil else { return }
        keepInMemory(key, Item(bytes: record.content, created: record.created))
    }

    /// What is in memory under a key.
    func peek(_ key: CacheKey) -> [UInt8]? { (items[key] ?? pending[key])?.bytes }

    /// Learns what a file had in it; what may be used of it.
    mutating func tookFromDisk(_ key: CacheKey, _ record: CacheRecord, at now: Int) -> Item? {
        guard age.allows(record.created, at: now) else {
            totals[key.level].expired += 1
            miss(key)
            forget(key)
            return nil
        }
        totals[key.level].diskHits += 1
        tally.note(key.level, wasThere: true)
        let item = Item(bytes: record.content, created: record.created)
        keepInMemory(key, item)
        if !disk.use(key) { index(key, size: item.bytes.count + CacheRecord.overhead) }
        return item
    }

    /// Learns that a file was not there, or was damaged.
    mutating func missedOnDisk(_ key: CacheKey, _ failure: CacheFolder.ReadFailure) {
        miss(key)
        if failure == .corrupt { totals[key.level].corrupt += 1 }
        disk.remove(key)
    }
}

// Keeping.
extension CacheState {
    /// Keeps something, in memory now and in a file soon.
    mutating func keep(_ key: CacheKey, _ bytes: [UInt8], at now: Int) {
        guard !isStopped, bytes.count <= settings.largest else { return }
        let item = Item(bytes: bytes, created: now)
        totals[key.level].stored += 1
        keepInMemory(key, item)
        guard hasDisk, settings.disk > 0, !isPaused(at: now) else { return }
        guard pendingBytes + bytes.count <= Self.mostPending else {
            totals.writesDropped += 1
            return
        }
        if pending[key] == nil { jobs.append(.write(CacheRecord(key, created: now, bytes))) }
        pendingBytes += bytes.count - (pending[key]?.bytes.count ?? 0)
        pending[key] = item
    }

    /// Takes a key out everywhere.
    mutating func forget(_ key: CacheKey) {
        memory.remove(key)
        items[key] = nil
        disk.remove(key)
        tally.remove(key)
        if let item = pending.removeValue(forKey: key) { pendingBytes -= item.bytes.count }
        if hasDisk { jobs.append(.remove(key)) }
    }

    /// Lets go of what is in memory; files stay.
    mutating func forgetMemory() {
        memory = SegmentedLRU(capacity: settings.memory)
        items = [:]
    }

    /// Keeps as much as other settings say, and for as long; the folder stays what it was.
    mutating func adopt(_ other: CacheSettings) {
        (settings.memory, settings.disk, settings.age) = (other.memory, other.disk, other.age)
        age = CacheAge(limit: Int(other.age / .seconds(1)))
        for key in memory.resize(to: other.memory) {
            items[key] = nil
            totals[key.level].memoryEvictions += 1
        }
        for key in disk.resize(to: hasDisk ? other.disk : 0) {
            totals[key.level].diskEvictions += 1
            jobs.append(.remove(key))
        }
    }

    private mutating func keepInMemory(_ key: CacheKey, _ item: Item) {
        let gone = memory.insert(key, size: item.bytes.count + CacheRecord.overhead)
        items[key] = item
        for key in gone {
            items[key] = nil
            totals[key.level].memoryEvictions += 1
        }
    }

    /// Learns of a file, and has those taken away that have to go for it.
    private mutating func index(_ key: CacheKey, size: Int) {
        for key in disk.insert(key, size: size) {
            totals[key.level].diskEvictions += 1
            jobs.append(.remove(key))
        }
    }
}

// Files.
extension CacheState {
    /// Learns of the files that are there, the oldest first.
    mutating func index(_ entries: [CacheFolder.Entry], at now: Int) {
        for entry in entries {
            if age.allows(entry.created, at: now) {
                if !disk.contains(entry.key) { index(entry.key, size: entry.size) }
            } else {
                totals[entry.key.level].expired += 1
                jobs.append(.remove(entry.key))
            }
        }
    }

    /// What the thread of the files is to do; `nil` while there is nothing.
    mutating func nextJob() -> Job? {
        guard !jobs.isEmpty else { return isStopped ? .end : nil }
        isBusy = true
        let job = jobs.removeFirst()
        // What is to be written may have been forgotten since, and what is to go been kept anew.
        return switch job {
        case .write(let record) where pending[record.key] == nil: .nothing
        case .remove(let key) where disk.contains(key) || pending[key] != nil: .nothing
        default: job
        }
    }

    /// Learns that a job is done.
    mutating func finishedJob() { isBusy = false }

    /// Whether everything is written.
    var isSettled: Bool { jobs.isEmpty && !isBusy }

    /// Learns that a record was written.
    mutating func wrote(_ record: CacheRecord) {
        unqueue(record)
        hasFailed = false
        index(record.key, size: record.content.count + CacheRecord.overhead)
    }

    /// Learns that a record could not be written; whether that is worth telling. Writing rests, unless it fails in that one place.
    mutating func failed(_ record: CacheRecord, _ failure: FileFailure, at now: Int) -> Bool {
        unqueue(record)
        totals.writeFailures += 1
        if !failure.isOfOnePlace { pausedUntil = now + Self.pause }
        defer { hasFailed = true }
        return !hasFailed
    }

    /// Whether writing rests; not for longer than it should where somebody has set the clock back meanwhile.
    private func isPaused(at now: Int) -> Bool { now < pausedUntil && pausedUntil <= now + Self.pause }

    /// Has the thread of the files go home when it is done.
    mutating func stop() {
        tellTally()
        isStopped = true
    }

    /// Writes down what was asked for so far.
    mutating func tell() { tellTally() }

    private mutating func unqueue(_ record: CacheRecord) {
        if let item = pending.removeValue(forKey: record.key) { pendingBytes -= item.bytes.count }
    }

    /// What it holds and was good for.
    var statistics: CacheStatistics {
        var statistics = totals
        for key in memory.keys {
            statistics[key.level].memoryEntries += 1
            statistics[key.level].memoryBytes += memory.size(of: key) ?? 0
        }
        for key in disk.keys {
            statistics[key.level].diskEntries += 1
            statistics[key.level].diskBytes += disk.size(of: key) ?? 0
        }
        return statistics
    }
}
