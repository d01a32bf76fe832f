import MynahJSON
import MynahTensors

/// An object of a JSON file that somebody else wrote, with the file's name for errors.
struct JSONObject: Sendable {
    private let table: [String: JSONValue]
    private let path: String

    /// Reads a file that holds one object.
    init(_ bytes: [UInt8], path: String) throws(ModelFileError) {
        let value: JSONValue
        do throws(SyntaxError) {
            value = try JSONReader.read(bytes)
        } catch {
            throw ModelFileError(
                .malformed,
                "'\(path)' is no JSON that can be read: line \(error.line), column \(error.column): \(error.message)."
            )
        }
        guard case .object(let table) = value.content else {
            throw ModelFileError(.malformed, "'\(path)' holds JSON, but not an object.")
        }
        self.init(table, path: path)
    }

    private init(_ table: [String: JSONValue], path: String) {
        self.table = table
        self.path = path
    }

    /// The keys, sorted.
    var keys: [String] { table.keys.sorted() }

    /// What stands under a key.
    subscript(_ key: String) -> JSONValue.Content? { table[key]?.content }

    func object(_ key: String) throws(ModelFileError) -> JSONObject {
        guard case .object(let table) = table[key]?.content else { throw mismatch(key, "an object") }
        return JSONObject(table, path: path)
    }

    func text(_ key: String) throws(ModelFileError) -> String {
        guard case .text(let text) = table[key]?.content else { throw mismatch(key, "a text") }
        return text
    }

    func integers(_ key: String) throws(ModelFileError) -> [Int] {
        guard case .list(let list) = table[key]?.content else { throw mismatch(key, "a list of whole numbers") }
        let integers = list.compactMap { value in
            if case .integer(let integer) = value.content { Int(exactly: integer) } else { nil }
        }
        guard integers.count == list.count else { throw mismatch(key, "a list of whole numbers") }
        return integers
    }

    private func mismatch(_ key: String, _ wanted: String) -> ModelFileError {
        ModelFileError(.mismatched, "What '\(path)' says under '\(key)' is not \(wanted).")
    }
}
