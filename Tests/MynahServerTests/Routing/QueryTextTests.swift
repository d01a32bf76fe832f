import MynahHTTP
import MynahJSON
import Testing

@testable import MynahServer

@Suite struct QueryTextTests {
    private static let fields: [FieldDeclaration] = [
        FieldDeclaration(name: "text", help: "", schema: .text()),
        FieldDeclaration(name: "map", help: "", schema: .either([.text(), .map(.boolean, most: 3)])),
        FieldDeclaration(name: "list", help: "", schema: .list(.boolean, most: 3)),
    ]

    private func member(_ name: String, _ query: String) throws -> JSONValue.Content? {
        let query = try #require(RequestQuery(query))
        guard case .object(let members) = try QueryText.value(of: query, as: Self.fields).content else { return nil }
        return members[name]?.content
    }

    @Test func `reads objects and lists where a field may be one`() throws {
        guard case .list(let values) = try member("list", "list=[true]") else {
            Issue.record("no list")
            return
        }
        #expect(values.map(\.content) == [.boolean(true)])
        guard case .object(let members) = try member("map", "map=%7B%22a%22:true%7D") else {
            Issue.record("no object")
            return
        }
        #expect(members["a"]?.content == .boolean(true))
        #expect(try member("map", "map=a") == .text("a"))
        #expect(try member("text", "text=[true]") == .text("[true]"))
    }

    @Test func `says which item is no JSON`() throws {
        let error = #expect(throws: APIError.self) { try member("list", "list=[") }
        #expect(error?.code == "bad_json")
        #expect(error?.parameter == "list")
    }
}
