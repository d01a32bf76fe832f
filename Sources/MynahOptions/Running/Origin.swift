/// Where an option's value came from; the earlier in the list, the stronger.
package enum Origin: Hashable, Sendable {
    /// The command line.
    case commandLine
    /// An environment variable.
    case environment(String)
    /// A line of the configuration file.
    case file(path: String, line: Int)
    /// The declaration.
    case unsaid

    /// The origin as `config show` writes it.
    package var description: String {
        switch self {
        case .commandLine: "command line"
        case .environment(let name): "environment variable \(name)"
        case .file(let path, let line): "\(path):\(line)"
        case .unsaid: "default"
        }
    }
}
