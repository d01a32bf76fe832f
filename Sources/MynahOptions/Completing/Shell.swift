/// A shell that command lines can be completed in.
package enum Shell: String, CaseIterable, OptionValue {
    case bash, zsh, fish
}
