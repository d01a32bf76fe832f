import Mynah
import MynahModels
import MynahOptions
import MynahText

extension Command {
    static var voicesRemove: Command {
        Command("remove", "remove a voice that was kept", VoicesRemoveOptions.self) { options, invocation in
            let store = VoiceStore(environment: invocation.surroundings.environment)
            guard try store.remove(options.name) else {
                let hint = nearest(to: options.name, in: store.names).map { " Did you mean '\($0)'?" } ?? ""
                throw OptionsError(
                    .valueNotAllowed,
                    "no voice \(options.name.jsonQuoted) is kept.\(hint) Voices of engines cannot be removed"
                )
            }
        }
        .discussion("Removes a voice that 'mynah voices mix --keep' or a client of 'mynah serve' has kept.")
        .example("mynah voices remove both", "Removes the voice 'both'.")
    }
}

/// What can be asked of `mynah voices remove`.
struct VoicesRemoveOptions: OptionGroup {
    var name = ""

    static var declarations: [Declaration<VoicesRemoveOptions>] {
        [.argument("NAME", \.name, "The voice.").required().commandLineOnly()]
    }
}
