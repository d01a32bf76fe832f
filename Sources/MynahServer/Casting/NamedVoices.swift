import MynahSynthesis
import MynahText

/// Whom the names of voices in a text mean, among those of the engine that speaks it.
struct NamedVoices {
    /// What the engine calls them, by the names in the text.
    private(set) var names: [String: String] = [:]
    /// How fast they are by themselves, by the names in the text.
    private(set) var paces: [String: Double] = [:]
    /// What the caller is to be told.
    private(set) var warnings: [String] = []

    private let aliases: VoiceAliases
    private let engine: EngineName
    private let voices: [Voice]
    /// The names that nobody has.
    private var unknown: Set<String> = []
    /// The most that is told.
    private static let mostWarnings = 10

    /// Looks up the voices of a text. Throws where an inline tag names one that nobody has; in SSML another speaks, and a warning says so.
    init(in script: Script, aliases: VoiceAliases, engine: EngineName, among voices: [Voice]) throws(APIError) {
        (self.aliases, self.engine, self.voices) = (aliases, engine, voices)
        for direction in script.directions {
            guard case .voice(let wish) = direction.kind else { continue }
            try add(wish.names, mustBeThere: wish.needsName)
        }
    }

    /// Looks up names, the first that somebody has counts.
    private mutating func add(_ written: [String], mustBeThere: Bool) throws(APIError) {
        var missing: APIError?
        for name in written {
            if names[name] != nil { return }
            if unknown.contains(name), !mustBeThere { continue }
            do throws(APIError) {
                return try add(name)
            } catch {
                unknown.insert(name)
                missing = missing ?? error
            }
        }
        guard var missing else { return }
        missing.parameter = "input"
        guard !mustBeThere else { throw missing }
        warn("\(missing.message) Another voice speaks in its place.")
    }

    private mutating func add(_ name: String) throws(APIError) {
        let cast = try VoiceWish(voice: name, aliases: aliases).cast(inside: engine, among: voices)
        names[name] = cast.name.text
        paces[name] = aliases[name]?.pace
        if let warning = cast.warning { warn(warning) }
    }

    private mutating func warn(_ message: String) {
        if warnings.count < Self.mostWarnings { warnings.append(message) }
    }
}
