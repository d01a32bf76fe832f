/// How often, and after what time, something that failed is tried again.
struct RetryRule: Hashable, Sendable {
    /// The most failures in a row, without a byte in between, before giving up.
    var limit = 5
    /// The same where nobody could be reached at all.
    var unreachableLimit = 2
    /// The most requests for one file, whatever they bring.
    var requestLimit = 100
    /// The pause after the first failure; each further one is twice as long.
    var firstPause = Duration.seconds(1)
    /// The longest pause of our own choice.
    var longestPause = Duration.seconds(30)
    /// The longest pause that a server may ask for.
    var longestAskedPause = Duration.seconds(300)

    /// The pause after so many failures in a row.
    func pause(afterFailures count: Int) -> Duration {
        min(longestPause, firstPause * (1 << min(20, max(0, count - 1))))
    }
}
