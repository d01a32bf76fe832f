/// A form that asks a route from the page itself; the page's script sends it.
struct TryForm {
    let route: Route

    func write(to html: inout HTMLWriter) {
        html.element("details", ["class": "try"]) { html in
            html.element("summary", "Try it")
            html.element("form", ["data-method": route.method.rawValue, "data-path": route.path.text]) { html in
                for name in route.path.variables { place(name, to: &html) }
                for field in route.query { item(field, to: &html) }
                if let body = route.body { json(body, to: &html) }
                html.element("button", ["disabled": ""], "Send")
                html.element("div", ["class": "answer", "role": "status"], "")
            }
        }
    }

    private func place(_ name: String, to html: inout HTMLWriter) {
        html.element("label") { html in
            html.element("span", name)
            html.open("input", ["name": name, "data-in": "path", "required": "", "autocomplete": "off"])
        }
    }

    private func item(_ field: FieldDeclaration, to html: inout HTMLWriter) {
        html.element("label") { html in
            html.element("span", field.name)
            if let words = Self.choices(field.schema) {
                html.element("select", ["name": field.name, "data-in": "query"]) { html in
                    html.element("option", ["value": ""], "(left out)")
                    for word in words { html.element("option", word) }
                }
            } else {
                html.open("input", ["name": field.name, "data-in": "query", "autocomplete": "off"])
            }
        }
    }

    private func json(_ body: Schema, to html: inout HTMLWriter) {
        html.element("label") { html in
            html.element("span", "Body")
            html.element(
                "textarea",
                ["name": "body", "data-in": "body", "rows": "5", "spellcheck": "false"],
                RequestExample.json(body)
            )
        }
    }

    private static func choices(_ schema: Schema) -> [String]? {
        switch schema {
        case .text(let words, _) where !words.isEmpty: words
        case .boolean: ["true", "false"]
        default: nil
        }
    }
}
