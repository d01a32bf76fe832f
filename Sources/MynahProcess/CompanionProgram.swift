/// A program that belongs to Mynah, and where to look for it.
package struct CompanionProgram: Hashable, Sendable {
    /// The program's name, `mynah-espeak`.
    package let name: String
    /// What to do when it is missing, as a sentence.
    package let remedy: String
    /// Where it is; `nil` to look for it.
    package let path: String?

    package init(name: String, remedy: String, path: String? = nil) {
        self.name = name
        self.remedy = remedy
        self.path = path
    }

    /// The environment variable that says where it is: `MYNAH_ESPEAK` for `mynah-espeak`.
    package var variable: String { name.uppercased().replacing("-", with: "_") }

    /// The program's path: the one given, else what the variable says, else beside the program or library that runs, in `libexec/mynah`
    /// next to its folder, or on the `PATH`.
    package func locate() throws(ProcessError) -> String {
        if let path {
            if isExecutable(path) { return path }
            throw missing("It was looked for at \(path). \(remedy)")
        }
        if let path = Environment.value(of: variable) {
            if isExecutable(path) { return path }
            throw missing(
                "The environment variable \(variable) says \(path), where no program is. Correct the variable, or unset it."
            )
        }
        let found = candidates(beside: RunningImage.folders, on: Environment.value(of: "PATH")).first(
            where: isExecutable
        )
        guard let found else { throw missing("It is neither beside the running program nor on the PATH. \(remedy)") }
        return found
    }

    /// Where to look, the best place first.
    func candidates(beside folders: [String], on path: String?) -> [String] {
        let beside = folders.flatMap { ["\($0)/\(name)", "\($0)/../libexec/mynah/\(name)"] }
        let onPath = (path ?? "").split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
        return beside + onPath
    }

    private func missing(_ why: String) -> ProcessError {
        ProcessError(.notFound, "\(name) is missing. \(why)")
    }
}
