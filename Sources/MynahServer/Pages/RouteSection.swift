/// What people read of a route: what it is for, what it takes, what comes back, how to ask, and a form to try it.
struct RouteSection {
    let route: Route

    func write(to html: inout HTMLWriter) {
        html.element("article", ["id": route.anchor]) { html in
            html.element("h3") { $0.name(route) }
            html.element("p", route.summary)
            write(FieldRow.rows(of: route.path), "Path", to: &html)
            write(FieldRow.rows(of: route.query), "Query", to: &html)
            if let body = route.body { write(FieldRow.rows(of: body), "Body (JSON)", to: &html) }
            writeProducts(to: &html)
            writeCurl(to: &html)
            TryForm(route: route).write(to: &html)
        }
    }

    private func write(_ rows: [FieldRow], _ title: String, to html: inout HTMLWriter) {
        guard !rows.isEmpty else { return }
        html.element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]) { html in
            html.element("table") { html in
                html.element("caption", title)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for name in ["Field", "What it may be", "What it does"] {
                            html.element("th", ["scope": "col"], name)
                        }
                    }
                }
                html.element("tbody") { html in for row in rows { row.write(to: &html) } }
            }
        }
    }

    private func writeProducts(to html: inout HTMLWriter) {
        guard !route.products.isEmpty else { return }
        html.element("h4", "What comes back")
        html.element("ul") { html in
            for product in route.products {
                html.element("li") { html in
                    html.element("code", product.type)
                    html.write(" \(product.help)")
                }
            }
        }
    }

    private func writeCurl(to html: inout HTMLWriter) {
        let curl = CurlExample(route)
        html.element("pre", ["tabindex": "0", "aria-label": "How to ask with curl"]) { html in
            html.element("code") { html in
                html.write(curl.before)
                html.element("span", ["class": "origin"], "http://localhost:8880")
                html.write(curl.behind)
            }
        }
    }
}
