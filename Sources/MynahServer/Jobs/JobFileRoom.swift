import MynahAudio
import MynahFiles
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// Reads the files of finished jobs on a thread of its own, so that a slow disk holds up no connection.
actor JobFileRoom {
    private let lane = LaneThread()

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Opens a file.
    func open(_ path: String) throws(APIError) -> JobFile {
        do throws(FileFailure) { return try JobFile(path) } catch { throw Self.lost(error) }
    }

    /// Reads a part of a file.
    func read(_ file: JobFile, at offset: Int, count: Int) throws(APIError) -> [UInt8] {
        do throws(FileFailure) { return try file.read(at: offset, count: count) } catch { throw Self.lost(error) }
    }

    /// What a kept request asks for.
    func request(_ path: String) throws(APIError) -> SpeechBody {
        let file = try open(path)
        let bytes = try read(file, at: 0, count: file.size)
        var reading = RequestReading()
        return try SpeechBody(JSONBody.value(of: bytes), &reading)
    }

    /// The marks of the whole lines among `bytes` and `more`, and the rest of the bytes.
    func marks(in bytes: [UInt8], more: [UInt8], of text: SourceText) -> (whole: [SpeechMark], rest: [UInt8]) {
        let all = bytes + more
        guard let end = all.lastIndex(of: 10) else { return ([], all) }
        let lines = String(decoding: all[...end], as: UTF8.self)
        let marks = lines.split(separator: "\n").compactMap { JobMark.mark(of: $0, textLength: text.bytes.count) }
        return (marks, Array(all[(end + 1)...]))
    }

    /// Captions of a whole job.
    func captions(_ format: CaptionFormat, marks path: String, of text: SourceText, _ job: Job) throws(APIError)
        -> [UInt8]
    {
        let file = try open(path)
        let all = marks(in: [], more: try read(file, at: 0, count: job.progress.markBytes), of: text)
        let words = all.whole.filter(TimesKind.word.covers).map { mark in
            TimedWord(text: text.text(of: mark.span), span: mark.span, start: mark.start, end: mark.end)
        }
        let duration = Duration.nanoseconds(Int64(job.audioSeconds * 1e9))
        return Array(format.text(of: words.withPunctuation(from: text.text(of: text.span)), duration: duration).utf8)
    }

    private static func lost(_ failure: FileFailure) -> APIError {
        APIError(.gone, "job_lost", "A file of the job is not to be had any more: \(failure.reason).")
    }
}
