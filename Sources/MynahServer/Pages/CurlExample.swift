/// How a route is asked on the command line.
struct CurlExample: Hashable {
    /// What stands before the server's address.
    let before: String
    /// What stands behind it.
    let behind: String

    init(before: String, behind: String) {
        self.before = before
        self.behind = behind
    }

    init(_ route: Route) {
        before = route.method == .delete ? "curl -X DELETE " : "curl "
        var behind = route.path.text
        for name in route.path.variables { behind = behind.replacing("{\(name)}", with: name.uppercased()) }
        if let body = route.body {
            behind += " \\\n  -H 'Content-Type: application/json' \\\n  -d '\(RequestExample.json(body))'"
        }
        if let file = Self.file(of: route) { behind += " \\\n  -o \(file)" }
        self.behind = behind
    }

    /// The file that an answer is put into which is not for reading.
    private static func file(of route: Route) -> String? {
        guard let type = route.products.first?.type else { return nil }
        return type.hasPrefix("audio/") ? "speech.mp3" : type == "application/octet-stream" ? "answer.bin" : nil
    }
}
