import MynahHTTP
import MynahSynthesis
import MynahText

/// What a request's `model` means.
enum ModelName: Hashable {
    /// The best that there is, by one of the names that OpenAI's clients use.
    case best
    /// An engine of its own.
    case engine(String)

    /// The names that mean the best there is.
    static let general = ["tts-1", "tts-1-hd", "gpt-4o-mini-tts", "mynah"]

    /// Reads a name; `engines` are those that this server has.
    init(_ text: String, engines: [String]) throws(APIError) {
        let name = text.lowercased()
        if Self.general.contains(name) || Self.general.contains(where: { name.hasPrefix($0 + "-") }) {
            self = .best
        } else if engines.contains(name) {
            self = .engine(name)
        } else if name == "kokoro" || name.hasPrefix("kokoro-") || name.hasSuffix("/kokoro-82m") {
            self = engines.contains("kokoro") ? .engine("kokoro") : .best
        } else {
            throw Self.unknown(text, engines: engines)
        }
    }

    /// All names that this server understands.
    static func all(engines: [String]) -> [String] {
        var names = engines.contains("kokoro") ? [] : ["kokoro"]
        names += engines
        return names + general
    }

    private static func unknown(_ text: String, engines: [String]) -> APIError {
        let all = all(engines: engines)
        let near = nearest(to: text, in: all)
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        var error = APIError(
            .notFound,
            "model_not_found",
            "There is no model '\(text.prefix(80))' here.\(hint) It can be \(all.joined(separator: ", ")).",
            at: "model"
        )
        error.allowed = all
        error.nearest = near
        return error
    }
}
