import MynahHTTP

/// What is said of downloads that fail.
extension Download {
    private var host: String { hub.base.host }

    /// Nothing says what the file must be.
    var unverifiable: PullError {
        PullError(
            .unverifiable,
            "\(host) does not state the SHA-256 of \(file.path) (X-Linked-ETag), and it is not known here: it cannot be checked. "
                + "Pull it from \(Hub.standard), or from a mirror that passes this on."
        )
    }

    /// The server ended the answer early.
    var truncation: PullError {
        PullError(.broken, "\(host) ends \(file.path) too early, again and again. What came is kept: try again later.")
    }

    /// The file is another one.
    func wrongContent(_ difference: String) -> PullError {
        PullError(
            .wrongContent,
            "\(host) does not give the \(file.path) that was published: \(difference). It was thrown away. "
                + "Something in between may have changed it, such as a proxy or a page to log in; try another network or hub (--hub)."
        )
    }

    /// The server wants to be left alone for too long.
    func tooLongPause(_ pause: Duration) -> PullError {
        PullError(
            .busy,
            "\(host) asks to wait for \(pause.components.seconds) seconds. What came is kept: try again then\(tokenAdvice)."
        )
    }

    /// The server cannot answer now.
    func busy(_ head: HTTPResponseHead) -> PullError {
        let reason = head.status == 429 ? "has had too many requests from here" : "cannot answer"
        return PullError(
            .busy,
            "\(head.url.host) \(reason) (status \(head.status)). What came is kept: try again later\(tokenAdvice)."
        )
    }

    /// The server does not give the file.
    func refusal(_ head: HTTPResponseHead) -> PullError {
        let host = head.url.host
        switch head.status {
        case 401 where hub.token != nil:
            return PullError(.refused, "\(host) does not accept the token in HF_TOKEN. Correct it, or unset it.")
        case 401:
            return PullError(
                .refused,
                "\(host) wants to know who asks for \(file.path). Set HF_TOKEN to a token that may read \(hub.repository)."
            )
        case 403:
            return PullError(
                .refused,
                "\(host) does not let us have \(file.path) (status 403). See whether the token in HF_TOKEN may read it, and whether "
                    + "a firewall in between forbids it."
            )
        case 404, 410:
            return PullError(
                .missing,
                "\(host) has no \(file.path) of \(hub.repository) at \(hub.revision). A mirror (--hub, HF_ENDPOINT) may lack it."
            )
        case 407:
            return PullError(
                .refused,
                "The proxy wants a name and a password. Put them into https_proxy: http://name:password@proxy:port"
            )
        default:
            return PullError(.refused, "\(host) answers with the status \(head.status) when asked for \(file.path).")
        }
    }

    private var tokenAdvice: String { hub.token == nil ? ", or with a token in HF_TOKEN" : "" }
}

extension PullError {
    /// An exchange that failed.
    init(_ error: HTTPError) {
        let code: Code =
            switch error.code {
            case .unreachable: .unreachable
            case .badAddress: .badHub
            case .notTrusted, .badRedirect: .refused
            case .cancelled: .cancelled
            case .stalled, .broken, .tooLarge, .declined, .failed: .broken
            }
        self.init(code, error.message, cause: error.cause)
    }
}
