import Glibc
import MynahOptions

extension Command {
    static var completions: Command {
        Command("completions", "print a script that completes command lines", CompletionsOptions.self) {
            options,
            invocation in
            guard let shell = options.shell else { return }
            try Terminal.write(invocation.program.completions(for: shell), to: STDOUT_FILENO)
        }
        .discussion("Prints a script for bash, zsh or fish that completes commands, options and the names of voices.")
        .example("source <(mynah completions bash)", "Completes in this bash until it ends.")
    }
}

struct CompletionsOptions: OptionGroup {
    var shell: Shell?

    static var declarations: [Declaration<CompletionsOptions>] {
        [.argument("SHELL", \.shell, "The shell that is to complete.").required()]
    }
}
