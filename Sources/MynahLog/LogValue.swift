/// The value of a field of a log line.
public enum LogValue: Hashable, Sendable {
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
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral integer: Int) { self = .integer(integer) }
    public init(floatLiteral number: Double) { self = .number(number) }
    public init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
}
