import MynahHTTP
import MynahText

/// All routes, and which of them a request means.
struct RouteTable: Sendable {
    /// The routes in the order in which they are shown.
    let routes: [Route]

    /// Where the routes are whose paths have no places, by their paths.
    private let plain: [String: [Int]]
    /// Where the others are.
    private let patterns: [Int]

    init(_ routes: [Route]) {
        self.routes = routes
        plain = Dictionary(grouping: routes.indices.filter { routes[$0].path.variables.isEmpty }) {
            routes[$0].path.text
        }
        patterns = routes.indices.filter { !routes[$0].path.variables.isEmpty }
    }

    /// The route for a request, and what stands in the places of its path; `HEAD` is answered as `GET` is.
    ///
    /// Throws 404 for a path that nothing has, and 405 with the methods that it has.
    func route(for request: ServerRequest) throws(APIError) -> (Route, [String: String]) {
        let method = request.method == "HEAD" ? "GET" : request.method
        if let index = plain[request.path]?.first(where: { routes[$0].method.rawValue == method }) {
            return (routes[index], [:])
        }
        let found = matches(request)
        if let match = found.first(where: { routes[$0.index].method.rawValue == method }) {
            return (routes[match.index], match.places)
        }
        guard !found.isEmpty else { throw unknown(request.path) }
        throw notAllowed(request, found.map { routes[$0.index].method.rawValue })
    }

    /// The methods that a path has.
    func methods(of request: ServerRequest) -> [String] { matches(request).map { routes[$0.index].method.rawValue } }

    /// The routes that a path means: those without places, or else those with.
    private func matches(_ request: ServerRequest) -> [(index: Int, places: [String: String])] {
        if let plain = plain[request.path] { return plain.map { ($0, [:]) } }
        let segments = request.segments
        return patterns.compactMap { index in routes[index].path.match(segments).map { (index, $0) } }
    }

    private func unknown(_ path: String) -> APIError {
        let near = nearest(to: path, in: routes.map(\.path.text))
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        var error = APIError(
            .notFound,
            "unknown_path",
            "There is nothing at '\(path.prefix(200))'.\(hint) /docs lists what there is."
        )
        error.nearest = near
        return error
    }

    private func notAllowed(_ request: ServerRequest, _ methods: [String]) -> APIError {
        let list = methods.joined(separator: ", ")
        var error = APIError(
            .methodNotAllowed,
            "method_not_allowed",
            "'\(request.path.prefix(200))' can be asked with \(list), not with \(request.method.prefix(40))."
        )
        error.fields.append("Allow", list)
        return error
    }
}
