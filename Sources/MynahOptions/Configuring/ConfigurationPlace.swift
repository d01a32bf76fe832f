/// Where a program's configuration file is, as the environment says.
package struct ConfigurationPlace: Hashable, Sendable {
    /// The file that a variable names, which then must exist.
    package let namedFile: String?
    /// The folder to look in; `nil` when the environment names no home.
    package let folder: String?

    /// Finds the place by `MYNAH_CONFIG`, `XDG_CONFIG_HOME` (relative ones are ignored, as the XDG specification asks) and `HOME`.
    package init(of program: String, environment: [String: String]) {
        namedFile = environment[Self.variable(of: program)].flatMap { $0.isEmpty ? nil : $0 }
        let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config" }
        folder = (base ?? home).map { "\($0)/\(program)" }
    }

    /// The files of the folder that are looked for: `config.toml` and `config.json`.
    package var candidates: [String] { folder.map { ["\($0)/config.toml", "\($0)/config.json"] } ?? [] }

    /// The files that are looked for: the named one, or those of the folder.
    package var files: [String] { namedFile.map { [$0] } ?? candidates }

    /// `MYNAH_CONFIG`.
    static func variable(of program: String) -> String { "\(program)-config".environmentName }

    /// The file's path and bytes; `nil` when there is none, an error when there are two.
    func read(in surroundings: Surroundings) throws(OptionsError) -> (path: String, bytes: [UInt8])? {
        if let namedFile {
            guard let bytes = try surroundings.readFile(namedFile) else {
                throw OptionsError(.unreadableFile, "there is no configuration file \(namedFile)")
            }
            return (namedFile, bytes)
        }
        var found: [(path: String, bytes: [UInt8])] = []
        for path in candidates {
            if let bytes = try surroundings.readFile(path) { found.append((path, bytes)) }
        }
        guard found.count < 2 else {
            throw OptionsError(.badConfiguration, "\(found[0].path) and \(found[1].path) both exist; keep one of them")
        }
        return found.first
    }
}
