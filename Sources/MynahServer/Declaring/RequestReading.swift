import MynahJSON
import MynahText

/// The reading of a request: where it is, and what it found that nobody asked for.
struct RequestReading: Sendable {
    /// The field that is being read: `turns[2].voice`.
    private(set) var place = ""
    /// The fields that mean nothing here.
    private(set) var unknown: [String] = []
    /// What is said of the first of those to callers who would rather be refused.
    private(set) var refusal: APIError?
    /// What is to be said about the request beside its answer.
    private(set) var warnings: [String] = []

    /// The most that is kept of each list.
    private static let most = 20

    /// Whether the whole is being read, and not a field of it.
    var isWhole: Bool { place.isEmpty }

    /// Begins at the whole, or at a field.
    init(at place: String = "") { self.place = place }

    /// Reads inside a member.
    mutating func within<Result>(
        _ name: String,
        _ read: (inout RequestReading) throws(APIError) -> Result
    ) throws(APIError) -> Result {
        try inside(place.isEmpty ? name : "\(place).\(name)", read)
    }

    /// Reads inside an item of a list.
    mutating func within<Result>(
        _ index: Int,
        _ read: (inout RequestReading) throws(APIError) -> Result
    ) throws(APIError) -> Result {
        try inside("\(place)[\(index)]", read)
    }

    private mutating func inside<Result>(
        _ inner: String,
        _ read: (inout RequestReading) throws(APIError) -> Result
    ) throws(APIError) -> Result {
        let outer = place
        place = inner
        defer { place = outer }
        return try read(&self)
    }

    /// Tells the caller something.
    mutating func warn(_ message: String) {
        if warnings.count < Self.most { warnings.append(message) }
    }

    /// Notes a member that is none of `known`.
    mutating func note(unknown name: String, known: [String]) {
        guard unknown.count < Self.most else { return }
        let field = place.isEmpty ? name : "\(place).\(name)"
        unknown.append(field)
        let near = nearest(to: name, in: known)
        let meant = near.map { " Did you mean '\($0)'?" } ?? ""
        warn("The field \(quoted(field)) is not known and was left out of account.\(meant)")
        guard refusal == nil else { return }
        refusal = .invalid("unknown_field", "The field \(quoted(field)) is not known.\(meant)", at: field)
        refusal?.allowed = known
        refusal?.nearest = near
    }

    /// The value is of the wrong kind.
    func mismatch(_ wanted: String) -> APIError {
        .invalid("wrong_type", "\(subject) must be \(wanted).", at: place.isEmpty ? nil : place)
    }

    /// The value is not among those that there are.
    func notAllowed(_ text: String, allowed: [String]) -> APIError {
        let near = nearest(to: text, in: allowed)
        let hint = near.map { " Did you mean '\($0)'?" } ?? ""
        let message = "\(subject) cannot be \(quoted(text)).\(hint) It can be \(allowed.joined(separator: ", "))."
        var error = APIError.invalid("value_not_allowed", message, at: place.isEmpty ? nil : place)
        error.allowed = allowed
        error.nearest = near
        return error
    }

    /// The value lies outside of what can be done.
    func outside(_ allowed: String) -> APIError {
        let message = "\(subject) must be \(allowed)."
        var error = APIError.invalid("value_not_allowed", message, at: place.isEmpty ? nil : place)
        error.allowed = [allowed]
        return error
    }

    private var subject: String { place.isEmpty ? "The request" : "The field '\(place)'" }
}
