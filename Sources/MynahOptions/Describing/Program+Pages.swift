extension Program {
    /// The manual page of the program and all its commands, in roff; `date` stands at its foot, `2026-01-31`.
    package func manualPage(date: String) -> String { ManPage(of: self).text(date: date) }

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
