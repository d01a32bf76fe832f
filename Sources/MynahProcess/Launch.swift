/// What to start: a program, its arguments and what its environment has more than ours.
package struct Launch: Hashable, Sendable {
    /// The program's path.
    package let path: String
    /// What follows the program's name.
    package let arguments: [String]
    /// Variables that are set in the child beside, or instead of, the ones inherited.
    package let environment: [String: String]

    package init(path: String, arguments: [String] = [], environment: [String: String] = [:]) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }

    /// The last part of the path, to speak of the program.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The child's whole environment, given ours as `NAME=value` lines.
    func variables(inherited: [String]) -> [String] {
        let kept = inherited.filter { line in
            !environment.keys.contains { line.hasPrefix($0 + "=") }
        }
        return kept + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
