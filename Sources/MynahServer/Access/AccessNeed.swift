import MynahHTTP

/// What somebody needs for a path.
enum AccessNeed: Hashable {
    /// Nothing: everybody may see whether the server lives, and the pages that tell how to ask.
    case nothing
    /// To be known, whatever they may do.
    case key
    /// To be let do something.
    case scope(AccessScope)

    /// What `method` needs at a route's path. What nobody thought of needs a scope.
    init(_ method: String, _ path: String) {
        switch path {
        case "/", "/docs", "/openapi.json", "/livez", "/readyz", "/health": self = .nothing
        // The page alone, which holds nothing of the server; what it shows needs more.
        case "/admin": self = .nothing
        case "/metrics": self = .scope(.admin)
        case "/v1/models", "/v1/models/{id}", "/v1/audio/models": self = .key
        case "/v1/audio/voices", "/v1/voices", "/v2/voices": self = .key
        case "/v1/audio/voices/{id}" where method == "GET": self = .key
        case "/v1/user", "/v1/user/subscription", "/v1/history": self = .key
        case _ where path.hasPrefix("/v1/voices/"): self = .key
        case "/v1/test": self = .key
        // It only leads to the page to speak with.
        case "/web", "/web/{name}": self = .nothing
        case _ where path.hasPrefix("/assets/"): self = .nothing
        case _ where path.hasPrefix("/admin"): self = .scope(.admin)
        case _ where path.hasPrefix("/v1/audio/jobs"): self = .scope(.jobs)
        case _ where path.hasPrefix("/v1/audio/voices/"): self = .scope(method == "DELETE" ? .voices : .speak)
        default: self = .scope(.speak)
        }
    }
}
