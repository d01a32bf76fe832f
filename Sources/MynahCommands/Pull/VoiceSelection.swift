import MynahModels
import MynahOptions

/// Which voices of a model somebody wants: `all`, or `af_heart,am_puck`.
struct VoiceSelection: OptionValue, Hashable {
    static let all = VoiceSelection(names: nil)

    static var allowedValues: AllowedValues { .described("all, or names with commas between") }
    static var placeholder: String { "NAMES" }

    /// The names; `nil` for all.
    let names: [String]?

    init?(optionText: String) {
        let names = optionText.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard names.count <= 1_000, names.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.names = names == ["all"] ? nil : names
    }

    private init(names: [String]?) { self.names = names }

    var optionText: String { names?.joined(separator: ",") ?? "all" }
}
