/// The path of a file as the user wrote it; `-` often stands for a standard stream. Never empty, never with a NUL.
package struct FilePath: OptionValue, Hashable {
    package static var allowedValues: AllowedValues { .files }
    package static var placeholder: String { "FILE" }

    /// The path as text.
    package let optionText: String

    /// Takes any text but none and one with a NUL byte, which no file can be named.
    package init?(optionText: String) {
        guard !optionText.isEmpty, !optionText.utf8.contains(0) else { return nil }
        self.optionText = optionText
    }
}
