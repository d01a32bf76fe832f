/// What a command line asks for.
package enum Reply: Sendable {
    /// A text for standard output (help, the version), and then to end well.
    case show(String)
    /// A command to run.
    case run(Invocation)
}
