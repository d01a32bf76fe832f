import MynahProcess
import Testing

struct RestartBudgetTests {
    @Test func `allows the first failures in a row, then waits twice as long each time up to a limit`() {
        var budget = RestartBudget(freeFailures: 2, firstPause: .seconds(1), longestPause: .seconds(5))
        var pauses: [Duration?] = []
        for second in 0..<7 {
            budget.recordFailure(at: .seconds(second * 10))
            pauses.append(budget.pause(at: .seconds(second * 10)))
        }
        #expect(pauses == [nil, nil, .seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5)])
    }

    @Test func `lets the pause run out`() {
        var budget = RestartBudget(freeFailures: 0, firstPause: .seconds(1))
        budget.recordFailure(at: .seconds(100))
        #expect(budget.pause(at: .milliseconds(100_250)) == .milliseconds(750))
        #expect(budget.pause(at: .seconds(101)) == nil)
    }

    @Test func `forgets failures after a success`() {
        var budget = RestartBudget(freeFailures: 0)
        budget.recordFailure(at: .zero)
        budget.recordSuccess()
        #expect(budget.failuresInARow == 0)
        #expect(budget.pause(at: .zero) == nil)
    }

    @Test func `keeps to the longest pause however often it fails`() {
        var budget = RestartBudget()
        for _ in 0..<1_000 { budget.recordFailure(at: .zero) }
        #expect(budget.pause(at: .zero) == .seconds(60))
    }
}
