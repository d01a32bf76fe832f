import Glibc
import MynahFiles
import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

@Suite struct JobTableTests {
    private let folder = JobsFolder()

    @Test func `gives back what was written`() throws {
        mkdir(folder.path, 0o700)
        var job = JobSamples.job(7, of: "key:anna", created: 12.5)
        (job.status, job.failure, job.ended) = (.failed, Job.Failure(code: "a", message: "b"), 13)
        job.progress = Job.Progress(place: 2, samples: 2, markBytes: 3, bookmark: [4, 5], isSpoken: true, seconds: 6.5)
        (job.progress.characters, job.expired) = (1, 14)
        (job.audioBytes, job.bytes, job.revision) = (8, 9, 10)
        let other = JobSamples.job(8)
        do {
            let table = try JobTable(folder.path + "/jobs.db")
            for job in [job, job, other] { try table.write(job) }
        }
        let table = try JobTable(folder.path + "/jobs.db")
        #expect(Set(try table.all()) == [job, other])
        try table.remove(job.id)
        #expect(try table.all() == [other])
    }

    @Test(arguments: [SpeechMark.Kind.word, .sentence, .phoneme("ˈa b")])
    func `writes marks as lines`(kind: SpeechMark.Kind) {
        let span = SourceSpan(start: 3, end: 9)
        let mark = SpeechMark(kind: kind, span: span, start: .nanoseconds(1_500_000_001), end: .seconds(36_000))
        let line = JobMark.line(of: mark)
        #expect(JobMark.mark(of: line.dropLast(), textLength: 9) == mark)
        #expect(JobMark.mark(of: line.dropLast(), textLength: 8) == nil)
    }

    @Test(arguments: ["", "w", "w 1 2 3", "x 1 2 3 4", "w 2 1 3 4", "w -1 2 3 4", "w a 2 3 4", "p 1 2 3 4"])
    func `takes no line for a mark that is none`(line: String) {
        #expect(JobMark.mark(of: line[...], textLength: 100) == nil)
    }

    @Test func `is one server's alone, for as long as it lives`() throws {
        let jobs = try JobFolder(making: folder.path + "/deep/er")
        var status = stat()
        #expect(stat(jobs.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
        var lock: FolderLock? = try FolderLock(jobs.path)
        #expect(throws: JobHouseError.self) { try FolderLock(jobs.path) }
        #expect(lock != nil)
        lock = nil
        _ = try FolderLock(jobs.path)
    }

    @Test func `keeps requests for their owner's eyes, and takes all of a job away`() throws {
        let (jobs, id) = (try JobFolder(making: folder.path), JobSamples.job(1).id)
        try jobs.make(id, request: [1, 2, 3])
        var status = stat()
        #expect(stat(jobs.file(.request, of: id), &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try jobs.read(.request, of: id) == [1, 2, 3])
        let samples = jobs.file(.samples, of: id)
        try JobFile(growing: samples, from: 0).add([1, 2, 3, 4])
        try JobFile(growing: samples, from: 2).add([9])
        #expect(try jobs.read(.samples, of: id) == [1, 2, 9])
        #expect(throws: FileFailure.self) { try JobFile(growing: samples, from: 4) }
        #expect(jobs.ids == [id] && jobs.bytes(of: id) == 6)
        jobs.remove(id)
        #expect(jobs.ids.isEmpty)
    }
}
