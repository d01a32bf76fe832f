import Glibc

extension Double {
    /// The amplitude that a level in decibels stands for.
    static func amplitude(_ level: Double) -> Double { pow(10, level / 20) }
}
