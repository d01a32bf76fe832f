/// What became of a command's options when its configuration file was read anew while it ran.
package struct Reread<Options: OptionGroup>: Sendable {
    /// The options from now on: those that may change as they are now, the others as they were.
    package let options: Options
    /// The command with those options, to be read anew the next time.
    package let invocation: Invocation
    /// The names of the options that have changed.
    package let changed: [String]
    /// The names of those that are said to be others, and will be when the command is started anew.
    package let waiting: [String]
}
