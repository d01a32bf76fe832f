/// One written form, and how it is read: `$2.50`, `May 5`, `FBI`.
///
/// A reading looks at the tokens from one on and answers what is said and where it stops, or `nil` when the form is not there. It must
/// not look at more tokens than the form could have, so that reading stays linear.
package struct Reading: Sendable {
    /// What starts a reading: it is asked where one of its triggers holds, and nowhere else.
    package enum Trigger: Sendable {
        /// Digits.
        case digits
        /// One of these signs.
        case symbols(String)
        /// Any sign beyond ASCII.
        case signs
        /// One of these words, in lower case, parted by spaces; capitalised in whatever way.
        case words(String)
        /// A word with capitals beyond a first one, or a single capital letter: `FBI`, `iPhone`, `V`.
        case capitals
        /// A word with a digit or a sign right behind it: `example.com`, `B2A`, `user_name`.
        case compound
        /// Any word at all; costly.
        case anyWord
    }

    /// What it reads.
    package let kind: ReadingKind
    /// Where to ask it.
    package let triggers: [Trigger]
    /// Reads from a token on.
    package let read: @Sendable (_ writing: Writing, _ index: Int) -> Said?

    /// Declares a reading.
    package init(
        _ kind: ReadingKind,
        on triggers: [Trigger],
        read: @escaping @Sendable (_ writing: Writing, _ index: Int) -> Said?
    ) {
        self.kind = kind
        self.triggers = triggers
        self.read = read
    }
}
