import MynahHTTP

/// Whether a body is JSON, by what the client says of it.
enum JSONType {
    /// Throws 415 where the client says that the body is something else.
    ///
    /// A web page of another origin can send `text/plain` and forms without asking first; JSON it cannot.
    static func check(_ request: ServerRequest) throws(APIError) {
        let written = request.fields["Content-Type"] ?? "application/json"
        let type = written.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard type == "application/json" || type.hasSuffix("+json") else {
            throw APIError(
                .unsupportedMediaType,
                "unsupported_media_type",
                "The body must be JSON (Content-Type: application/json), not '\(type.prefix(80))'."
            )
        }
    }
}
