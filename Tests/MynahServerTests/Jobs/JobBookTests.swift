import MynahHTTP
import Testing

@testable import MynahServer

@Suite struct JobBookTests {
    private func book(_ jobs: [Job], change: (inout JobRules) -> Void = { _ in }) -> JobBook {
        var rules = JobRules()
        change(&rules)
        return JobBook(rules, jobs: jobs, at: 1_000)
    }

    @Test func `takes as many jobs as one may have, and as many as there may be`() throws {
        var book = book([]) { ($0.mostOfOwner, $0.most) = (2, 3) }
        for number in 0..<2 { try book.take(JobSamples.job(number)) }
        var error = #expect(throws: APIError.self) { try book.take(JobSamples.job(9)) }
        #expect(error?.code == "too_many_jobs" && error?.status == .tooManyRequests)
        try book.take(JobSamples.job(3, of: "key:other"))
        error = #expect(throws: APIError.self) { try book.take(JobSamples.job(4, of: "key:third")) }
        #expect(error?.message == "This server keeps 3 jobs at a time.")
        #expect(book.job(JobSamples.job(3).id, of: "local") == nil)
        #expect(book.job(JobSamples.job(3).id, of: "key:other") != nil)
    }

    @Test func `has those spoken first who have the least spoken, and of theirs the oldest`() {
        let jobs = [
            JobSamples.job(1, of: "a", created: 1), JobSamples.job(2, of: "a", created: 2),
            JobSamples.job(3, of: "b", created: 3),
        ]
        var book = book(jobs)
        var order: [String] = []
        while let id = book.next(at: 1_000, lanes: 4) {
            order.append(String(id.text.suffix(1)))
            _ = book.change(id) { $0.status = .running }
        }
        #expect(order == ["1", "3", "2"])
    }

    @Test(arguments: [(1, 1), (2, 1), (5, 4)])
    func `leaves a lane to those who listen, where there are several`(lanes: Int, most: Int) {
        var book = book((0..<9).map { JobSamples.job($0) })
        var count = 0
        while let id = book.next(at: 1_000, lanes: lanes) {
            _ = book.change(id) { $0.status = .running }
            count += 1
        }
        #expect(count == most)
    }

    @Test func `leaves a job alone for which there was no room on the lanes`() {
        var book = book([JobSamples.job(1)])
        _ = book.change(JobSamples.job(1).id) { $0.waitsUntil = 1_010 }
        #expect(book.next(at: 1_009, lanes: 2) == nil)
        #expect(book.next(at: 1_010, lanes: 2) == JobSamples.job(1).id)
    }

    @Test func `expires what is too old, and forgets it later`() {
        var book = book([JobSamples.job(1, created: 100), JobSamples.job(2, created: 900)]) { $0.age = 1_000 }
        let id = JobSamples.job(1).id
        #expect(book.expiring(at: 1_099).isEmpty)
        #expect(book.expiring(at: 1_100) == [id])
        _ = book.change(id) { $0.status = .running }
        #expect(book.expiring(at: 1_100).isEmpty)
        _ = book.change(id) { ($0.status, $0.expired) = (.expired, 1_100) }
        #expect(book.expiring(at: 1_100).isEmpty && book.forgettable(at: 2_099).isEmpty)
        #expect(book.forgettable(at: 2_100) == [id])
    }

    @Test func `expires the oldest that are done where all take too much room`() {
        let jobs = (1...4).map { number in
            var job = JobSamples.job(number, created: Double(number))
            (job.bytes, job.status, job.ended) = (100, .finished, Double(10 - number))
            if number == 4 { (job.status, job.ended) = (.queued, nil) }
            return job
        }
        #expect(book(jobs) { $0.bytes = 400 }.expiring(at: 1_000).isEmpty)
        #expect(book(jobs) { $0.bytes = 399 }.expiring(at: 1_000) == [JobSamples.job(3).id])
        #expect(book(jobs) { $0.bytes = 0 }.expiring(at: 1_000).count == 3)
    }

    @Test func `lets a clock be set, and keeps no job of the future for ever`() {
        var late = JobSamples.job(1, created: 5_000)
        (late.status, late.ended) = (.running, 6_000)
        var book = book([late])
        #expect(book.jobs[late.id]?.created == 1_000 && book.jobs[late.id]?.ended == 1_000)
        #expect(book.jobs[late.id]?.status == .queued)
        book.shift(by: 50)
        #expect(book.jobs[late.id]?.created == 1_050 && book.jobs[late.id]?.ended == 1_050)
        var clock = JobClock(wall: 100, steady: 0)
        #expect(clock.step(wall: 101, steady: 1) == 0)
        #expect(clock.step(wall: 1_000_102, steady: 2) == 1_000_000)
        #expect(clock.step(wall: 50, steady: 3) == -1_000_053)
    }

    @Test func `lists a page after another, the newest first`() throws {
        let book = book((1...5).map { JobSamples.job($0, created: Double($0)) } + [JobSamples.job(9, of: "other")])
        var query = JobsQuery()
        query.limit.count = 2
        var seen: [String] = []
        for more in [true, true, false] {
            let page = try book.page(of: "local", query)
            #expect(page.hasMore == more)
            seen += page.jobs.map { String($0.id.text.suffix(1)) }
            query.after = page.jobs.last?.id.text
        }
        #expect(seen == ["5", "4", "3", "2", "1"])
        query.after = JobSamples.job(9).id.text
        #expect(throws: APIError.self) { try book.page(of: "local", query) }
    }

    @Test func `tells what is left by what was done`() {
        var job = JobSamples.job(1)
        #expect(job.secondsLeft == nil && job.share == 0)
        job.progress = Job.Progress(place: 250, samples: 48_000, seconds: 5)
        #expect(job.secondsLeft == 15 && job.audioSeconds == 2 && job.share == 0.2475)
        job.progress.isSpoken = true
        #expect(job.share == 0.99 && job.secondsLeft == nil)
        job.status = .finished
        #expect(job.secondsLeft == nil && job.share == 1)
        job.status = .expired
        #expect(job.share == 1)
        job.failure = Job.Failure(code: "encoding_failed", message: "")
        #expect(job.share == 0.99)
    }

    @Test func `counts characters as their limit does`() {
        var count = CharacterCount("Café 😀 déjà vu.")
        let counted = [0, 3, 5, 6, 10, 99, 3].map { count.characters(before: $0) }
        #expect(counted == [0, 3, 4, 5, 6, 15, 3])
    }
}
