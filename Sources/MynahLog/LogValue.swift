/// The value of a field of a log line.
package enum LogValue: Hashable, Sendable {
    /// Text of ours, or a name that may be shown.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// Any other number; one that is not finite is written as text.
    case number(Double)
    /// True or false.
    case boolean(Bool)
    /// What a user wants spoken.
    case userText(UserText)
}

extension LogValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    /// Text that the program itself holds.
    package init(stringLiteral text: String) { self = .text(text) }
    /// A whole number that the program itself holds.
    package init(integerLiteral integer: Int) { self = .integer(integer) }
    /// A number that the program itself holds.
    package init(floatLiteral number: Double) { self = .number(number) }
    /// A truth value that the program itself holds.
    package init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
}
