import MynahHTTP

/// Where a model is fetched from: Hugging Face, or what answers like it.
public struct Hub: Hashable, Sendable {
    /// Where Hugging Face is.
    public static let standard = "https://huggingface.co"

    /// The address below which the repositories lie.
    let base: HTTPURL
    /// What says who asks; `nil` for nobody in particular.
    let token: String?
    /// The repository.
    let repository: String
    /// The commit.
    let revision: String

    /// The hub at `base` that holds `model`. Throws `.badHub` for an address or a token that cannot be used.
    ///
    /// A token goes over encrypted connections and to this machine itself alone.
    public init(_ base: String, token: String?, for model: PublishedModel) throws(PullError) {
        let base = try Self.address(base)
        let isPlain = token?.utf8.allSatisfy { (0x21...0x7E).contains($0) } ?? true
        guard isPlain, token?.utf8.count ?? 0 <= 4_096 else {
            throw PullError(
                .badHub,
                "The token in HF_TOKEN holds characters that no token has. Correct it, or unset it."
            )
        }
        self.base = base
        self.token = base.isSecure || base.isLoopback ? token : nil
        (repository, revision) = (model.repository, model.revision)
    }

    private static func address(_ text: String) throws(PullError) -> HTTPURL {
        do throws(HTTPError) {
            let url = try HTTPURL(text)
            if !url.hasQuery { return url }
        } catch {
            guard error.code == .badAddress else { throw PullError(error) }
        }
        throw PullError(
            .badHub,
            "\(quoted(text)) is no address of a hub. Give one such as \(standard), without a name, password or question mark."
        )
    }

    /// What to ask for a file.
    func request(for file: PublishedFile, _ resumption: Download.Resumption) throws(HTTPError) -> HTTPRequest {
        var request = HTTPRequest(.get, try base.appending("\(repository)/resolve/\(revision)/\(file.path)"))
        request.token = token
        guard resumption.offset > 0 else { return request }
        request.fields.append("Range", "bytes=\(resumption.offset)-")
        if let validator = resumption.validator { request.fields.append("If-Range", validator) }
        return request
    }
}
