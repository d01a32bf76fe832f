import MynahOptions
import MynahServer

extension Command {
    static var keysRevoke: Command {
        Command("revoke", "take a key away", KeysRevokeOptions.self) { options, invocation in
            let place = try options.keys.place(in: invocation.surroundings)
            try place.change { ring throws(AccessFault) in try ring.remove(options.name) }
            try options.audit.file?.write("revoked", [("key", options.name)])
        }
        .discussion(
            "Takes a key away. A server that runs forgets it when it gets SIGHUP; what is being spoken for it is spoken to its end."
        )
        .example("mynah keys revoke reader", "Takes a key away; 'pkill -HUP -x mynah' tells the server.")
    }
}

/// What can be asked of `mynah keys revoke`.
struct KeysRevokeOptions: OptionGroup {
    var name = ""
    var keys = KeyFileOptions()
    var audit = AuditOptions()

    static var declarations: [Declaration<KeysRevokeOptions>] {
        [
            .argument("NAME", \.name, "The key's name.").required().commandLineOnly(),
            .group(\.keys),
            .group(\.audit),
        ]
    }
}
