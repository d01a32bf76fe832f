/// What stands in every answer of a server.
struct AnswerStamp {
    /// The value of `Date`.
    var date: String
    /// The value of `Server`.
    var name: String?
}
