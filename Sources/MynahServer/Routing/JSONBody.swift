import MynahJSON

/// Reads what clients send as JSON.
enum JSONBody {
    /// The value of a text. Throws where it is no JSON, and says where.
    static func value(of bytes: [UInt8]) throws(APIError) -> JSONValue {
        do throws(SyntaxError) {
            return try JSONReader.read(bytes)
        } catch {
            throw .invalid(
                "bad_json",
                "This is no JSON: line \(error.line), column \(error.column): \(error.message)."
            )
        }
    }
}
