import MynahHTTP

/// Something that can be asked of the server: where, with what, and who answers.
struct Route: Sendable {
    /// What is done there.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case delete = "DELETE"
    }

    /// What may be answered when all is well.
    struct Product: Hashable, Sendable {
        /// The type that HTTP calls it by.
        let type: String
        /// What it is.
        let help: String
    }

    /// What is done there.
    let method: Method
    /// Where.
    let path: PathPattern
    /// What it is good for, in one sentence.
    let summary: String
    /// What stands behind the question mark.
    private(set) var query: [FieldDeclaration] = []
    /// What the body is.
    private(set) var body: Schema?
    /// What comes back.
    private(set) var products: [Product] = []
    /// How HTTP says that all is well.
    private(set) var success = HTTPStatus.ok
    /// The group that it is shown in.
    private(set) var group = "Speech"
    /// Answers.
    let answer: @Sendable (Visit) async throws -> Void

    /// A route without a body.
    static func get(
        _ path: String,
        _ summary: String,
        _ answer: @escaping @Sendable (Visit) async throws -> Void
    ) -> Route {
        Route(method: .get, path: PathPattern(path), summary: summary, answer: answer)
    }

    /// A route without a body, whose query is read first.
    static func get<Query: RequestObject>(
        _ path: String,
        _ summary: String,
        _ query: Query.Type,
        _ answer: @escaping @Sendable (Visit, Query) async throws -> Void
    ) -> Route {
        var route = get(path, summary) { visit in
            var visit = visit
            let query = try visit.query(Query.self)
            try await answer(visit, query)
        }
        route.query = Query.fields.map(\.declaration)
        return route
    }

    /// A route that takes something away.
    static func delete(
        _ path: String,
        _ summary: String,
        _ answer: @escaping @Sendable (Visit) async throws -> Void
    ) -> Route {
        Route(method: .delete, path: PathPattern(path), summary: summary, answer: answer)
    }

    /// A route whose body is a JSON value that is read first.
    static func post<Body: RequestValue>(
        _ path: String,
        _ summary: String,
        _ body: Body.Type,
        _ answer: @escaping @Sendable (Visit, Body) async throws -> Void
    ) -> Route {
        var route = Route(method: .post, path: PathPattern(path), summary: summary) { visit in
            var visit = visit
            let body = try await visit.body(Body.self)
            try await answer(visit, body)
        }
        route.body = Body.schema
        return route
    }

    /// A route whose body it reads itself, as it may be more than JSON.
    static func post<Body: RequestValue>(
        _ path: String,
        _ summary: String,
        taking body: Body.Type,
        _ answer: @escaping @Sendable (Visit) async throws -> Void
    ) -> Route {
        var route = Route(method: .post, path: PathPattern(path), summary: summary, answer: answer)
        route.body = Body.schema
        return route
    }

    /// Says what stands behind the question mark, which the route reads itself.
    func asking<Query: RequestObject>(_ query: Query.Type) -> Route {
        var route = self
        route.query = Query.fields.map(\.declaration)
        return route
    }

    /// Names what comes back.
    func giving(_ type: String, _ help: String) -> Route {
        var route = self
        route.products.append(Product(type: type, help: help))
        return route
    }

    /// Says that all is well in other words than usual.
    func succeeding(with status: HTTPStatus) -> Route {
        var route = self
        route.success = status
        return route
    }

    /// Puts the route into a group.
    func grouped(_ name: String) -> Route {
        var route = self
        route.group = name
        return route
    }

    private init(
        method: Method,
        path: PathPattern,
        summary: String,
        answer: @escaping @Sendable (Visit) async throws -> Void
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        self.answer = answer
    }
}
