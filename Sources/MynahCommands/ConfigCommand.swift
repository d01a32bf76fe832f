import Glibc
import MynahOptions

extension Command {
    static var config: Command {
        Command(
            "config",
            "show the configuration",
            subcommands: [
                Command("show", "print every setting and where it came from") { invocation in
                    let settings = try invocation.program.settings(in: invocation.surroundings)
                    try Terminal.write(SettingsText(settings).text, to: STDOUT_FILENO)
                }
                .discussion(
                    "A setting comes from the environment, else from the configuration file, else it is the default."
                ),
                Command("path", "print where the configuration file is looked for") { invocation in
                    let place = ConfigurationPlace(of: "mynah", environment: invocation.surroundings.environment)
                    try Terminal.write(place.files.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
                },
            ]
        )
        .example("mynah config show", "Prints every setting and where it came from.")
    }
}
