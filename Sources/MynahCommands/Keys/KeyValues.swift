import Glibc
import MynahOptions
import MynahServer
import MynahThreads

/// What a key lets its holder do: `speak,jobs`.
struct ScopeList: OptionValue, Hashable {
    static let usual = ScopeList(scopes: [.speak])
    static var allowedValues: AllowedValues {
        .described("\(AccessScope.allCases.map(\.rawValue).joined(separator: ", ")), with commas between")
    }
    static var placeholder: String { "SCOPES" }

    let scopes: Set<AccessScope>
    var optionText: String { AccessScope.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: ",") }

    private init(scopes: Set<AccessScope>) { self.scopes = scopes }

    init?(optionText: String) {
        let names = optionText.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        let scopes = names.compactMap { AccessScope(rawValue: $0) }
        guard !scopes.isEmpty, scopes.count == names.count else { return nil }
        self.scopes = Set(scopes)
    }
}

/// How many of something a minute, or at a time.
struct Allowance: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .range("1", "1000000000") }
    static var placeholder: String { "NUMBER" }

    let count: Int
    var optionText: String { String(count) }

    init?(optionText: String) {
        guard let count = Int(optionText), (1...1_000_000_000).contains(count) else { return nil }
        self.count = count
    }
}

/// When a key stops to be one: at the beginning of a day of universal time, or after some days or hours.
struct Expiry: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .described("a day such as 2030-01-31, or a time such as 90d or 12h") }
    static var placeholder: String { "WHEN" }

    private enum Moment: Hashable {
        case day(Int)
        case after(Int)
    }

    let optionText: String
    private let moment: Moment

    init?(optionText: String) {
        guard let moment = Self.after(optionText) ?? Self.day(optionText) else { return nil }
        self.optionText = optionText
        self.moment = moment
    }

    /// Seconds since 1970.
    func date(from now: Int) -> Int {
        switch moment {
        case .day(let date): date
        case .after(let seconds): now + seconds
        }
    }

    private static func after(_ text: String) -> Moment? {
        let units: [Character: Int] = ["h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
            (1...100_000).contains(count)
        else { return nil }
        return .after(count * unit)
    }

    private static func day(_ text: String) -> Moment? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int32(parts[0]), let month = Int32(parts[1]), let day = Int32(parts[2])
        else { return nil }
        var fields = tm()
        (fields.tm_year, fields.tm_mon, fields.tm_mday) = (year - 1900, month - 1, day)
        let seconds = timegm(&fields)
        // A day that no month has becomes one of the next.
        guard fields.tm_mon == month - 1, fields.tm_mday == day, seconds >= 0 else { return nil }
        return .day(seconds)
    }
}
