import Glibc

/// Starting a program so that it holds nothing of ours but three streams.
extension ChildProcess {
    /// Starts `launch` in a process group of its own (Ctrl-C at the terminal is ours to answer), with no signal blocked or ignored.
    /// Descriptors are not closed here: all that Mynah opens close themselves on `exec`.
    static func spawn(
        _ launch: Launch,
        input: borrowing OwnedDescriptor,
        output: borrowing OwnedDescriptor,
        error: borrowing OwnedDescriptor
    ) throws(ProcessError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, error.number, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        prepare(&attributes)
        var child: pid_t = 0
        let failure = withCStrings([launch.path] + launch.arguments) { arguments in
            withCStrings(launch.variables(inherited: Environment.lines)) { environment in
                posix_spawn(&child, launch.path, &actions, &attributes, arguments, environment)
            }
        }
        guard failure == 0 else { throw startFailure(launch, failure) }
        return child
    }

    private static func prepare(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    private static func startFailure(_ launch: Launch, _ number: Int32) -> ProcessError {
        ProcessError(
            number == ENOENT ? .notFound : .startFailed,
            "\(launch.path) could not be started: \(systemMessage(number)). Check that the file is there and may be executed.",
            cause: systemMessage(number)
        )
    }

    /// Lends `strings` as C wants lists of them: pointers, then a null one.
    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        return body(pointers)
    }
}
