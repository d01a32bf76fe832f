extension Program {
    /// The manual page of the program and all its commands, in roff.
    package var manualPage: String { ManPage(of: self).text }

    /// The reference page of the program and all its commands, in Markdown.
    package var referencePage: String { ReferencePage(of: self).text }

    /// A script that completes command lines in a shell.
    package func completions(for shell: Shell) -> String {
        switch shell {
        case .bash: BashCompletions(of: self).script
        case .zsh: ZshCompletions(of: self).script
        case .fish: FishCompletions(of: self).script
        }
    }
}
