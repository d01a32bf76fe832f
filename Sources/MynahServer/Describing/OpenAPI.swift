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
                line.object("schemas") { line in line.object("Error") { Self.write(errorTo: &$0) } }
                line.object("securitySchemes") { line in
                    line.object("key") { line in
                        line.field("type", "http")
                        line.field("scheme", "bearer")
                    }
                }
            }
            // A server without keys asks for none.
            line.list("security") { line in
                line.object { $0.list("key") { _ in } }
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
        let places = route.path.variables
        if !places.isEmpty || !route.query.isEmpty {
            line.list("parameters") { line in
                for name in places { line.object { Self.write(place: name, to: &$0) } }
                for field in route.query { line.object { Self.write(query: field, to: &$0) } }
            }
        }
        if let body = route.body {
            line.object("requestBody") { line in
                line.field("required", true)
                line.object("content") { line in
                    line.object("application/json") { line in line.object("schema") { body.write(to: &$0) } }
                }
            }
        }
        line.object("responses") { write(answersOf: route, to: &$0) }
    }

    private func write(answersOf route: Route, to line: inout JSONLine) {
        line.object("\(route.success.rawValue)") { line in
            line.field("description", route.products.first?.help ?? "Done.")
            guard !route.products.isEmpty else { return }
            line.object("content") { line in
                for product in route.products {
                    line.object(product.type) { line in line.object("schema") { _ in } }
                }
            }
        }
        line.object("default") { line in
            line.field("description", "What is wrong, and what to do.")
            line.object("content") { line in
                line.object("application/json") { line in
                    line.object("schema") { $0.field("$ref", "#/components/schemas/Error") }
                }
            }
        }
    }

    private static func write(place name: String, to line: inout JSONLine) {
        line.field("name", name)
        line.field("in", "path")
        line.field("required", true)
        line.object("schema") { $0.field("type", "string") }
    }

    private static func write(query field: FieldDeclaration, to line: inout JSONLine) {
        line.field("name", field.name)
        line.field("in", "query")
        line.field("required", field.isRequired)
        line.field("description", field.help)
        line.object("schema") { field.schema.write(to: &$0) }
    }

    private static func write(errorTo line: inout JSONLine) {
        line.field("type", "object")
        line.texts("required", ["error"])
        line.object("properties") { line in
            line.object("error") { line in
                line.field("type", "object")
                line.texts("required", ["message", "type", "code"])
                line.object("properties") { line in
                    for name in ["message", "type", "code", "nearest"] {
                        line.object(name) { $0.field("type", "string") }
                    }
                    line.object("param") { $0.texts("type", ["string", "null"]) }
                    line.object("allowed") { line in
                        line.field("type", "array")
                        line.object("items") { $0.field("type", "string") }
                    }
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
