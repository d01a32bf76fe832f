/// Where an answer that leads elsewhere may lead.
struct RedirectRule {
    /// The most redirects that are followed.
    let limit: Int

    /// The request that follows `request`, whose answer was `head`, after `count` redirects; throws `.badRedirect`.
    ///
    /// Never from an encrypted connection to an open one; a token stays with the origin that it was meant for.
    func next(after head: HTTPResponseHead, to request: HTTPRequest, count: Int) throws(HTTPError) -> HTTPRequest {
        guard count < limit else {
            throw refusal(head, "more than \(limit) times. The server is set up wrongly.")
        }
        guard request.method != .post else {
            throw refusal(head, "which is not followed for what is sent. Give the address that it is to be sent to.")
        }
        var next = request
        do {
            next.url = try head.url.resolving(head.fields["Location"] ?? "")
        } catch {
            throw refusal(head, "to \(shown(head.fields["Location"] ?? "")), which is no web address.")
        }
        guard next.url.isSecure || !head.url.isSecure else {
            throw refusal(head, "to \(shown(next.url.origin)), which is not encrypted. That is not followed.")
        }
        if next.url.origin != request.url.origin { next.token = nil }
        return next
    }

    private func refusal(_ head: HTTPResponseHead, _ reason: String) -> HTTPError {
        HTTPError(.badRedirect, "\(head.url.host) redirects \(reason)")
    }
}
