/// Takes an answer as it comes.
///
/// `receive(_:after:)` is called once, before any bytes; bytes come in pieces of any size. A thrown error ends the exchange with it.
public protocol HTTPReceiver: AnyObject {
    /// Takes the head of the answer, and those of the redirects before it.
    func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError)

    /// Takes the next bytes of the body.
    func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError)
}
