import MynahFiles
import MynahServing
import MynahSynthesis

/// Writes what is spoken of a job into its files: samples of 16 bits, and a line for each mark.
struct JobRecording {
    private let samples: JobFile
    private let marks: JobFile
    private let keepsPhonemes: Bool
    private(set) var sampleCount: Int
    private(set) var markBytes: Int

    /// Opens the files of a job, and cuts off what was written behind its last end of a passage.
    init(_ job: Job, in folder: JobFolder, keepsPhonemes: Bool) throws(FileFailure) {
        (sampleCount, markBytes) = (job.progress.samples, job.progress.markBytes)
        samples = try JobFile(growing: folder.file(.samples, of: job.id), from: 2 * sampleCount)
        marks = try JobFile(growing: folder.file(.marks, of: job.id), from: markBytes)
        self.keepsPhonemes = keepsPhonemes
    }

    /// Writes a piece; where a passage ends in it, what lies before that end is on the disk when this returns.
    mutating func write(_ piece: SpeechPiece) throws(FileFailure) -> Job.Progress? {
        var end: Job.Progress?
        if let stop = piece.stop {
            var progress = Job.Progress(place: stop.bookmark.place, bookmark: stop.bookmark.bytes)
            progress.samples = sampleCount + stop.sampleCount
            try write(piece.marks[..<stop.markCount])
            progress.markBytes = markBytes
            end = progress
        }
        try write(piece.marks[(piece.stop?.markCount ?? 0)...])
        try samples.add(piece.samples.flatMap(Self.bytes))
        sampleCount += piece.samples.count
        if end != nil { try sync() }
        return end
    }

    /// Has the disk have all of it.
    func sync() throws(FileFailure) {
        try samples.sync()
        try marks.sync()
    }

    private mutating func write(_ list: ArraySlice<SpeechMark>) throws(FileFailure) {
        let lines = list.filter { keepsPhonemes || !TimesKind.phoneme.covers($0) }.map(JobMark.line).joined()
        try marks.add(Array(lines.utf8))
        markBytes += lines.utf8.count
    }

    private static func bytes(of sample: Float) -> [UInt8] {
        let number = sample.isFinite ? Int16((min(max(sample, -1), 1) * 32_767).rounded()) : 0
        return [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
}
