/// The ending of a program that failed while it ran, and said so.
func failure(_ message: String) -> Ending {
    Ending(.exit(1), errors: "mynah: \(message)\n")
}

/// The ending of a program whose command line was wrong.
func usageError(_ message: String, see command: String = "say") -> Ending {
    Ending(.exit(2), errors: "mynah: \(message)\nSee 'mynah help\(command.isEmpty ? "" : " " + command)'.\n")
}
