/// A type that an option's value can have: read from text, written as text, and able to say what it allows.
///
/// Text comes from strangers: `init?(optionText:)` answers `nil` for what it does not take, and the message is made from
/// `allowedValues`. Enumerations with `String` raw values need no more than the name of this protocol.
package protocol OptionValue: OptionField where Value == Self {
    /// What may be written.
    static var allowedValues: AllowedValues { get }
    /// What stands for a value in help: `NAME`, `FILE`; empty for the last word of the option's name.
    static var placeholder: String { get }
    /// Reads a value; `nil` when the text is not one.
    init?(optionText: String)
    /// The text that reads as this value.
    var optionText: String { get }
}

extension OptionValue {
    package static var allowedValues: AllowedValues { .anything }
    package static var placeholder: String { "" }

    package static var isRepeated: Bool { false }
    package var values: [Self] { [self] }
    package init?(values: [Self]) {
        guard let last = values.last else { return nil }
        self = last
    }
}

extension OptionValue where Self: RawRepresentable, RawValue == String {
    package init?(optionText: String) { self.init(rawValue: optionText) }
    package var optionText: String { rawValue }
}

extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    package static var allowedValues: AllowedValues { .oneOf(allCases.map(\.rawValue)) }
}
