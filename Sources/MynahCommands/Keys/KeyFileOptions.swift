import MynahOptions
import MynahServer

/// Where keys are kept; the same for every command that uses them.
struct KeyFileOptions: OptionGroup {
    var file: FilePath?

    static var declarations: [Declaration<KeyFileOptions>] {
        [
            .option("keys", \.file, "The file of keys. Without it, keys.json in your configuration folder.").shared()
        ]
    }

    /// The file, whether it is there or not. Throws where the environment names no folder for it.
    func place(in surroundings: Surroundings) throws(OptionsError) -> KeyFile {
        if let file { return KeyFile(file.optionText) }
        guard let folder = ConfigurationPlace(of: "mynah", environment: surroundings.environment).folder else {
            throw OptionsError(.missing, "there is no configuration folder to keep keys in; name a file with --keys")
        }
        return KeyFile(folder + "/keys.json")
    }

    /// The keys of the file; `nil` where none was named and there is none in the usual place.
    func ring(in surroundings: Surroundings) throws -> KeyRing? {
        guard let place = try? place(in: surroundings), file != nil || place.exists else { return nil }
        return try place.read()
    }
}
