import MynahTesting

@testable import MynahServer

/// Requests for every route there is, made of what the routes say of themselves, so that new ones join by themselves.
struct WildRequests {
    let routes: [Route]
    /// What is put into the places of paths: names that something has, and names that nothing has.
    let names: [String]

    /// A request that makes sense, or nearly.
    func request(using random: inout SeededRandom) -> WildRequest {
        let route = routes.randomElement(using: &random) ?? routes[0]
        var request = WildRequest(method: method(of: route, using: &random), path: path(of: route, using: &random))
        for field in route.query where Int.random(in: 0..<3, using: &random) == 0 {
            request.query.append(
                (field.name, Self.plain(WildValues.value(field.schema, named: field.name, using: &random)))
            )
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            request.fields.append(Self.oddFields.randomElement(using: &random) ?? "A: b")
        }
        if let schema = route.body { give(&request, bodyFor: schema, using: &random) }
        if request.body == nil, Int.random(in: 0..<3, using: &random) == 0 {
            request.fields += Self.upgrade(using: &random)
        }
        return request
    }

    private func method(of route: Route, using random: inout SeededRandom) -> String {
        guard Int.random(in: 0..<12, using: &random) == 0 else { return route.method.rawValue }
        return ["HEAD", "OPTIONS", "PUT", "DELETE", "get", "GET"].randomElement(using: &random) ?? "GET"
    }

    private func path(of route: Route, using random: inout SeededRandom) -> String {
        route.path.text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.hasPrefix("{") ? names.randomElement(using: &random) ?? "a" : String(part)
        }
        .joined(separator: "/")
    }

    /// Gives a request a body: JSON as the route has it, with changes; a form; or something else.
    private func give(_ request: inout WildRequest, bodyFor schema: Schema, using random: inout SeededRandom) {
        var value = WildValues.value(schema, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: give(&request, formOf: value, using: &random)
        case 2:
            request.fields.append(
                "Content-Type: "
                    + (["text/plain", "application/ssml+xml", "text/markdown", "a", ""].randomElement(using: &random)
                        ?? "")
            )
            request.body = Array("One two. Three.".utf8)
        default:
            for _ in 0..<Int.random(in: 0...3, using: &random) { value = value.changed(using: &random) }
            request.fields.append("Content-Type: application/json")
            request.body = Array(value.written.utf8)
        }
        if Int.random(in: 0..<5, using: &random) == 0 {
            request.chunks = (0..<5).map { _ in Int.random(in: 1...40, using: &random) }
        }
    }

    /// Writes an object as a form, its texts as files.
    private func give(_ request: inout WildRequest, formOf value: WildJSON, using random: inout SeededRandom) {
        guard case .object(let members) = value else { return request.body = Array(value.written.utf8) }
        var form = ""
        for member in members {
            let isFile = member.key == "input" && Bool.random(using: &random)
            let name = isFile ? "file\"; filename=\"a.md" : member.key
            form += "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(Self.plain(member.value))\r\n"
        }
        request.fields.append("Content-Type: multipart/form-data; boundary=edge")
        request.body = Array((form + "--edge--\r\n").utf8)
        guard Bool.random(using: &random), let body = request.body else { return }
        request.body = random.mutation(of: body, marks: Array("\r\n-\":;=".utf8))
    }

    /// A value as it stands in a query or a form.
    private static func plain(_ value: WildJSON) -> String {
        if case .text(let text) = value { text } else { value.written }
    }

    private static func upgrade(using random: inout SeededRandom) -> [String] {
        let fields = [
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        ]
        return Bool.random(using: &random) ? fields : fields + ["Sec-WebSocket-Extensions: permessage-deflate"]
    }

    private static let oddFields = [
        "Origin: http://localhost", "Origin: http://example.com", "Range: bytes=0-99", "Range: bytes=-7",
        "Range: bytes=9-1,3-", "If-Range: \"a\"",
        "If-None-Match: *", "Accept: text/vtt", "Accept: application/x-subrip", "Accept: audio/flac;q=0",
        "Cache-Control: no-store",
        "Expect: 100-continue", "Expect: 200", "Last-Event-ID: 1", "Last-Event-ID: 99999999999999999999",
        "X-Request-Id: a\tb",
        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "Authorization: Bearer mynah_a",
        "xi-api-key: a",
        "X-Forwarded-For: 192.0.2.1, ::1", "Content-Length: 3", "Transfer-Encoding: chunked", "Host: example.com",
        "Connection: keep-alive",
        "Content-Encoding: gzip", "Content-Type: multipart/form-data", "Accept-Language: *", "X-Mynah: \u{FFFD}",
    ]
}
