/// A property that an option can fill: a value, an optional value (nothing by default), or a list (the option repeats).
package protocol OptionField<Value>: Sendable {
    /// What one occurrence of the option gives.
    associatedtype Value: OptionValue
    /// Whether every occurrence counts, not only the last.
    static var isRepeated: Bool { get }
    /// Holds what was given; `nil` when that is nothing and something is needed.
    init?(values: [Value])
    /// What is held.
    var values: [Value] { get }
}

extension Optional: OptionField where Wrapped: OptionValue {
    package typealias Value = Wrapped
    package static var isRepeated: Bool { false }
    package init?(values: [Wrapped]) { self = values.last }
    package var values: [Wrapped] { map { [$0] } ?? [] }
}

extension Array: OptionField where Element: OptionValue {
    package typealias Value = Element
    package static var isRepeated: Bool { true }
    package init?(values: [Element]) { self = values }
    package var values: [Element] { self }
}
