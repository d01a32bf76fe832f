import CCurl

extension HTTPError {
    /// What libcurl's failure means to the user of `host`.
    init(_ result: CURLcode, host: String, cause: String) {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
            CURLE_PROXY:
            self.init(
                .unreachable,
                "\(host) cannot be reached. See whether this machine is online, and what its proxy is (https_proxy, no_proxy).",
                cause: cause
            )
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self.init(
                .notTrusted,
                "\(host) is not trusted: no secure connection could be made. Install the package ca-certificates, "
                    + "or name the file of the certificates to trust in SSL_CERT_FILE.",
                cause: cause
            )
        case CURLE_OUT_OF_MEMORY:
            // What libcurl says of a line without end, too, before version 8.6.
            self.init(.tooLarge, "\(host) says a line that is too long, or there is not enough memory.", cause: cause)
        case CURLE_FAILED_INIT:
            self.init(.failed, "libcurl does not work. Is there enough memory?", cause: cause)
        case CURLE_URL_MALFORMAT:
            self.init(.badAddress, "The address at \(host) cannot be asked for.", cause: cause)
        default:
            self.init(.broken, "The connection to \(host) broke. Try again.", cause: cause)
        }
    }
}
