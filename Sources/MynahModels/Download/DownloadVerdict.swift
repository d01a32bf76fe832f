/// What an answer's head or size has decided, to be followed when the exchange has ended.
enum DownloadVerdict {
    /// Ask again for what is missing, after a pause that the server may have named.
    case retry(PullError, after: Duration?)
    /// Ask for the whole file, because what is there does not fit.
    case restart(PullError)
    /// Ask for the whole file once more, because this is another one.
    case mismatch(PullError)
    /// Give up.
    case fail(PullError)
    /// All is there: look whether it is right.
    case verify
}
