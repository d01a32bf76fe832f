/// How far back is looked, and in which steps.
enum StatisticsRange: String, RequestChoice, CaseIterable {
    case fiveMinutes = "5m"
    case hour = "1h"
    case day = "24h"
    case month = "30d"

    /// The seconds of a step.
    var width: Int {
        switch self {
        case .fiveMinutes: 5
        case .hour: 60
        case .day: 900
        case .month: 43_200
        }
    }

    /// How many steps there are.
    var count: Int {
        switch self {
        case .fiveMinutes, .hour, .month: 60
        case .day: 96
        }
    }

    /// The number of the step in which a moment is, which is given in seconds since 1970.
    func step(at moment: Double) -> Int { Int((moment / Double(width)).rounded(.down)) }
}
