import Testing

@testable import MynahServer

/// What is known, and what of it waits for the disk.
struct StatisticsBookTests {
    private static let noon = StatisticsSamples.noon
    private var book = StatisticsBook(mostWaiting: 3, keepsFile: true, at: noon)

    @Test mutating func `hands out what came, until the disk has it`() throws {
        #expect(book.batch(at: 0)?.isEmpty == true)
        book.add(StatisticsSamples.entry())
        book.look(at: StatisticsSamples.sample())
        let batch = try #require(book.batch(at: 0))
        #expect(batch.entries == [StatisticsSamples.entry()])
        #expect(book.batch(at: 1) == batch)
        book.add(StatisticsSamples.failure())
        book.look(at: StatisticsSamples.sample())
        book.wrote(batch)
        #expect(book.batch(at: 1)?.entries == [StatisticsSamples.failure()])
        #expect(book.written == 1)
    }

    @Test mutating func `keeps no more waiting than it may, and counts the rest`() {
        for _ in 0..<5 { book.add(StatisticsSamples.entry()) }
        #expect(book.dropped == 2)
        book.look(at: StatisticsSamples.sample())
        for _ in 0..<2 { book.add(StatisticsSamples.failure()) }
        book.look(at: StatisticsSamples.sample())
        #expect(book.dropped == 4)
        #expect(book.batch(at: 0)?.entries.count == 3)
        // What found no place in the file is shown all the same.
        #expect(book.timeline.slots(.hour, until: Self.noon).last?.requests == 5)
    }

    @Test mutating func `tries again later each time, and says once that it fails`() {
        book.add(StatisticsSamples.entry())
        book.look(at: StatisticsSamples.sample())
        var moments: [Double] = []
        var (moment, news) = (0.0, 0)
        for _ in 0..<9 {
            while book.batch(at: moment) == nil { moment += 1 }
            moments.append(moment)
            if book.failed("The disk is full.", at: moment) { news += 1 }
        }
        #expect(moments == [0, 5, 15, 35, 75, 155, 315, 615, 915])
        #expect(news == 1)
        #expect(book.problem == "The disk is full.")
        book.wrote(StatisticsBatch(entries: [StatisticsSamples.entry()]))
        #expect(book.problem == nil)
        #expect(book.batch(at: moment)?.isEmpty == true)
        let isNews = book.failed("Again.", at: moment)
        #expect(isNews)
    }

    @Test mutating func `does not wait at the end`() {
        book.add(StatisticsSamples.entry())
        book.look(at: StatisticsSamples.sample())
        _ = book.failed("The disk is full.", at: 0)
        #expect(book.batch(at: 1) == nil)
        book.isEnding = true
        #expect(book.batch(at: 1)?.entries.count == 1)
        #expect(book.batch(at: 1)?.minutes.count == 1)
    }

    @Test mutating func `writes a minute of lanes when it is over`() throws {
        for second in 0..<61 { book.look(at: StatisticsSamples.sample(Self.noon + Double(second), waiting: second)) }
        let minute = try #require(book.batch(at: 0)?.minutes.first)
        #expect(minute.began == Self.noon)
        #expect([minute.tally.looks, minute.tally.mostWaiting, minute.tally.lanes] == [60, 59, 120])
    }

    @Test mutating func `keeps nothing for a file where there is none`() {
        var book = StatisticsBook(mostWaiting: 3, keepsFile: false, at: Self.noon)
        for _ in 0..<9 {
            book.add(StatisticsSamples.entry())
            book.look(at: StatisticsSamples.sample())
        }
        #expect(book.batch(at: 0)?.isEmpty == true)
        #expect(book.dropped == 0)
        #expect(book.timeline.slots(.hour, until: Self.noon).last?.requests == 9)
    }

    @Test mutating func `knows again what a file tells`() {
        var minute = LaneMinute(number: LaneMinute.number(at: Self.noon))
        minute.tally.add(StatisticsSamples.sample(waiting: 4))
        book.recall(StatisticsBatch(entries: [StatisticsSamples.entry(Self.noon - 60)], minutes: [minute]))
        let slots = book.timeline.slots(.hour, until: Self.noon)
        #expect(slots.suffix(2).map(\.requests) == [1, 0])
        #expect(slots.last?.lanes.mostWaiting == 4)
        #expect(book.timeline.slots(.fiveMinutes, until: Self.noon).last?.lanes == LaneTally())
    }
}
