/// Text that a user gave to be spoken: a log has its length in bytes only, unless the user asked for more.
package struct UserText: Hashable, Sendable {
    let text: String

    /// Marks `text` as the user's.
    package init(_ text: String) { self.text = text }
}
