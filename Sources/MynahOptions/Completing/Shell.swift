/// A shell that command lines can be completed in.
package enum Shell: String, CaseIterable, OptionValue {
    /// GNU bash, with or without the package bash-completion.
    case bash
    /// The Z shell, with its completion system on.
    case zsh
    /// fish 3 or later.
    case fish
}
