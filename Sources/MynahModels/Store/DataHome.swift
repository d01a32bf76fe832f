/// The folder in which a user's programs keep what they need.
enum DataHome {
    /// `XDG_DATA_HOME` (relative ones are ignored, as the XDG specification asks), else `~/.local/share`; `nil` without a home.
    static func path(_ environment: [String: String]) -> String? {
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.local/share" }
        return data ?? home
    }
}
