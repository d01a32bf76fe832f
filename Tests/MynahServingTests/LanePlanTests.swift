import MynahServing
import Testing

struct LanePlanTests {
    @Test(
        arguments: [
            (2, nil, nil, 2, 1), (8, nil, nil, 8, 1), (8, 3, nil, 3, 1), (8, nil, 4, 2, 4), (8, 4, 4, 2, 4),
            (2, 5, 9, 1, 2),
            (0, nil, nil, 1, 1), (3, nil, 2, 1, 2), (4, 0, 0, 1, 1),
        ] as [(Int, Int?, Int?, Int, Int)]
    )
    func `never has more threads than cores`(cores: Int, lanes: Int?, threads: Int?, planned: Int, each: Int) {
        let plan = LanePlan(cores: cores, lanes: lanes, threads: threads)
        #expect([plan.lanes, plan.threads] == [planned, each])
        #expect(plan.lanes * plan.threads <= max(cores, 1))
    }
}
