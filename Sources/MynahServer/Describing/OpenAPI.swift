import MynahHTTP
import MynahJSON

/// The description of all routes that programs read (OpenAPI 3.1), made of the routes themselves.
struct OpenAPI {
    let routes: [Route]
    let version: String

    /// The document.
    var json: [UInt8] {
        var line = JSONLine()
        line.object { line in
            line.field("openapi", "3.1.0")
            line.object("info") { line in
                line.field("title", "Mynah")
                line.field("version", version)
                line.field("description", "Text to speech, with a time for each word.")
            }
            line.object("paths") { write(pathsTo: &$0) }
            line.object("components") { line in
                line.object("schemas") { line in line.object("Error") { AnswerSchema.error.write(to: &$0) } }
                line.object("securitySchemes") { line in
                    line.object("key") { line in
                        line.field("type", "http")
                        line.field("scheme", "bearer")
                    }
                    line.object("xi-api-key") { line in
                        line.field("type", "apiKey")
                        line.field("in", "header")
                        line.field("name", "xi-api-key")
                    }
                }
            }
            // A server without keys asks for none.
            line.list("security") { line in
                line.object { $0.list("key") { _ in } }
                line.object { $0.list("xi-api-key") { _ in } }
                line.object { _ in }
            }
        }
        return line.bytes
    }

    private func write(pathsTo line: inout JSONLine) {
        var paths: [String] = []
        for route in routes where !paths.contains(route.path.text) { paths.append(route.path.text) }
        for path in paths {
            line.object(path) { line in
                for route in routes where route.path.text == path {
                    line.object(route.method.rawValue.lowercased()) { write(route, to: &$0) }
                }
            }
        }
    }

    private func write(_ route: Route, to line: inout JSONLine) {
        line.field("summary", route.summary)
        line.field("operationId", route.operation)
        line.texts("tags", [route.group])
        let parameters = OperationParameter.all(of: route)
        if !parameters.isEmpty { line.list("parameters", parameters) { $1.write(to: &$0) } }
        if let body = route.body {
            line.object("requestBody") { line in
                line.field("required", true)
                line.object("content") { Self.write(body, of: route, to: &$0) }
            }
        }
        line.object("responses") { write(answersOf: route, to: &$0) }
    }

    private static func write(_ body: Schema, of route: Route, to line: inout JSONLine) {
        line.object("application/json") { line in line.object("schema") { body.write(to: &$0) } }
        for type in route.uploads {
            line.object(type) { line in
                // A form has the text as a file or as a field, and its other fields as texts; a text is what it is.
                guard type.hasPrefix("multipart/") else { return }
                line.object("schema") { $0.field("type", "object") }
            }
        }
    }

    private func write(answersOf route: Route, to line: inout JSONLine) {
        switch route.delivery {
        case .whole: write(productsOf: route, as: route.success.rawValue, to: &line)
        case .parts:
            write(productsOf: route, as: HTTPStatus.ok.rawValue, to: &line)
            write(productsOf: route, as: HTTPStatus.partialContent.rawValue, to: &line)
            line.object("304") { $0.field("description", "The client's copy is good.") }
            Self.write(error: "416", "No byte lies in the range that was asked for.", to: &line)
        case .webSocket:
            line.object("101") { $0.field("description", route.products.first?.help ?? "A WebSocket.") }
            Self.write(error: "426", "The client asks for no WebSocket.", to: &line)
        }
        Self.write(error: "default", "What is wrong, and what to do.", to: &line)
    }

    private func write(productsOf route: Route, as status: Int, to line: inout JSONLine) {
        line.object("\(status)") { line in
            line.field("description", route.products.first?.help ?? "Done.")
            guard !route.products.isEmpty else { return }
            line.object("content") { line in
                for product in route.products {
                    line.object(product.type) { line in line.object("schema") { product.schema?.write(to: &$0) } }
                }
            }
        }
    }

    private static func write(error status: String, _ help: String, to line: inout JSONLine) {
        line.object(status) { line in
            line.field("description", help)
            line.object("content") { line in
                line.object("application/json") { line in
                    line.object("schema") { $0.field("$ref", "#/components/schemas/Error") }
                }
            }
        }
    }
}

extension Route {
    /// What programs call it: `post_v1_audio_speech`.
    fileprivate var operation: String {
        let parts = path.text.split { !$0.isLetter && !$0.isNumber }
        return ([method.rawValue.lowercased()] + parts.map(String.init)).joined(separator: "_")
    }
}
