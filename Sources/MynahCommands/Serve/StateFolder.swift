/// Where programs keep what they know between two runs, as the environment says.
struct StateFolder: Hashable {
    private let base: String

    /// Finds it by `XDG_STATE_HOME` (relative ones are ignored, as the XDG specification asks) and `HOME`; `nil` where neither is set.
    init?(of environment: [String: String]) {
        let named = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/state" }
        guard let folder = named ?? home else { return nil }
        base = folder + "/mynah"
    }

    /// A place in it.
    func path(_ name: String) -> String { "\(base)/\(name)" }
}
