/// What people read of the routes: a list of links, and a section for each.
struct DocsPage {
    private let routes: [Route]

    init(routes: [Route]) { self.routes = routes }

    /// The links to all routes, group by group.
    var contents: String {
        var html = HTMLWriter()
        for group in groups {
            html.element("h2", group)
            html.element("ul") { html in
                for route in routes where route.group == group {
                    html.element("li") { html in
                        html.element("a", ["href": "#\(route.anchor)"]) { $0.name(route) }
                    }
                }
            }
        }
        return html.text
    }

    /// The routes, group by group.
    var sections: String {
        var html = HTMLWriter()
        for group in groups {
            html.element("section") { html in
                html.element("h2", group)
                for route in routes where route.group == group { RouteSection(route: route).write(to: &html) }
            }
        }
        return html.text
    }

    /// The groups in the order in which they first appear.
    private var groups: [String] {
        routes.map(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Route {
    /// Where a page of all routes has this one.
    var anchor: String {
        let parts = path.text.split { !$0.isLetter && !$0.isNumber }
        return ([method.rawValue.lowercased()] + parts.map(String.init)).joined(separator: "-")
    }
}

extension HTMLWriter {
    /// Writes the method and the path of a route.
    mutating func name(_ route: Route) {
        element("span", ["class": "method \(route.method.rawValue.lowercased())"], route.method.rawValue)
        write(" ")
        element("code", route.path.text)
    }
}
