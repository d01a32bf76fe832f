import MynahHTTP

/// Whether a body is what it says, and not something that must be unpacked first.
enum BodyCoding {
    /// Throws 415 where the client has packed the body; whoever reads it names the one coding that is taken.
    static func check(_ request: ServerRequest) throws(APIError) {
        let codings = request.fields.list("Content-Encoding").map { $0.lowercased() }.filter { $0 != "identity" }
        guard let coding = codings.first else { return }
        var error = APIError(
            .unsupportedMediaType,
            "unsupported_content_encoding",
            "The body must come as it is, not packed with '\(coding.prefix(80))'."
        )
        error.fields.append("Accept-Encoding", "identity")
        throw error
    }
}
