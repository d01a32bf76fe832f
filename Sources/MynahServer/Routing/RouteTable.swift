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
        guard !found.isEmpty else { throw missing(request) }
        throw notAllowed(request, methods(found))
    }

    /// The methods that a path has, none for the whole server (`*`); throws as for a request where nothing has the path.
    func methods(of request: ServerRequest) throws(APIError) -> [String] {
        let found = matches(request)
        guard !found.isEmpty || request.path == "*" else { throw missing(request) }
        return methods(found)
    }

    private func methods(_ found: [Match]) -> [String] {
        found.flatMap { match in
            let method = routes[match.index].method
            return method == .get ? [method.rawValue, "HEAD"] : [method.rawValue]
        }
    }

    /// A route that a path means, and what stands in its places.
    private typealias Match = (index: Int, places: [String: String])

    /// The routes that a path means: those without places, or else those with.
    private func matches(_ request: ServerRequest) -> [Match] { matches(request.path, request.segments) }

    private func matches(_ path: String, _ segments: @autoclosure () -> [Substring]) -> [Match] {
        if let plain = plain[path] { return plain.map { ($0, [:]) } }
        let parts = segments()
        return patterns.compactMap { index in routes[index].path.match(parts).map { (index, $0) } }
    }

    /// What is said of a path that nothing has: where it is, if it only ends with a slash too many.
    private func missing(_ request: ServerRequest) -> APIError {
        let isDirectory = request.path.utf8.count > 1 && request.path.hasSuffix("/")
        guard isDirectory, !matches(String(request.path.dropLast()), Array(request.segments.dropLast())).isEmpty else {
            return unknown(request.path)
        }
        let place = request.target.prefix { $0 != "?" }
        var error = APIError(.permanentRedirect, "moved", "Leave out the slash at the end of '\(place.prefix(200))'.")
        error.fields.append("Location", String(place.dropLast() + request.target.dropFirst(place.count)))
        return error
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
