import MynahWire

/// Why espeak-ng cannot do what was asked.
struct EspeakFailure: Error {
    let kind: EspeakReply.Failure
    let message: String

    init(_ kind: EspeakReply.Failure, _ message: String) {
        self.kind = kind
        self.message = message
    }

    var reply: EspeakReply { .failed(kind, message) }
}
