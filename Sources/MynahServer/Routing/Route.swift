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
        /// What its JSON is; `nil` for what is no JSON, or differs.
        let schema: AnswerSchema?
    }

    /// What else may be answered than the whole when all is well.
    enum Delivery: Sendable {
        /// Nothing.
        case whole
        /// Parts of a file, or that the client's copy is good.
        case parts
        /// The connection becomes a WebSocket.
        case webSocket
    }

    /// Where whoever asks may show a key.
    enum KeyPlace: Sendable {
        /// In the request.
        case request
        /// In the request, or where that shows nothing in the first message of the WebSocket.
        case firstMessage
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
    /// The types that the body may be of besides JSON.
    private(set) var uploads: [String] = []
    /// What comes back.
    private(set) var products: [Product] = []
    /// How HTTP says that all is well.
    private(set) var success = HTTPStatus.ok
    /// How it may come.
    private(set) var delivery = Delivery.whole
    /// Where a key may be shown.
    private(set) var keyPlace = KeyPlace.request
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

    /// Names what the body may be besides JSON.
    func uploading(_ types: String...) -> Route {
        var route = self
        route.uploads = types
        return route
    }

    /// Says that it may come otherwise than whole.
    func delivering(_ delivery: Delivery) -> Route {
        var route = self
        route.delivery = delivery
        return route
    }

    /// Says that a key may be shown elsewhere than in the request.
    func takingKeys(in place: KeyPlace) -> Route {
        var route = self
        route.keyPlace = place
        return route
    }

    /// Names what comes back, and what its JSON is.
    func giving(_ type: String, _ help: String, _ schema: AnswerSchema? = nil) -> Route {
        var route = self
        route.products.append(Product(type: type, help: help, schema: schema))
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
