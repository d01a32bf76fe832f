import Testing

@testable import MynahProcess

struct CompanionProgramTests {
    let program = CompanionProgram(name: "mynah-nobody", remedy: "Build it.")

    @Test func `looks beside the program, in libexec, then on the PATH`() {
        #expect(
            program.candidates(beside: ["/a", "/b"], on: "/usr/bin:relative::/bin") == [
                "/a/mynah-nobody", "/a/../libexec/mynah/mynah-nobody", "/b/mynah-nobody",
                "/b/../libexec/mynah/mynah-nobody",
                "/usr/bin/mynah-nobody", "/bin/mynah-nobody",
            ]
        )
    }

    @Test func `names its environment variable`() {
        #expect(program.variable == "MYNAH_NOBODY")
    }

    @Test func `tells what to do when the program is nowhere`() {
        #expect(
            throws: ProcessError(
                .notFound,
                "mynah-nobody is missing. It is neither beside the running program nor on the PATH. Build it."
            )
        ) { try program.locate() }
    }

    @Test(arguments: ["/nowhere", "/etc", "/etc/passwd"])
    func `refuses a path where no program is`(path: String) {
        let placed = CompanionProgram(name: "mynah-nobody", remedy: "Build it.", path: path)
        #expect(throws: ProcessError(.notFound, "mynah-nobody is missing. It was looked for at \(path). Build it.")) {
            try placed.locate()
        }
    }

    @Test func `finds a program on the PATH`() throws {
        #expect(try CompanionProgram(name: "sh", remedy: "").locate().hasSuffix("/sh"))
    }

    @Test func `knows the folder of this very test`() {
        #expect(RunningImage.folders.contains { $0.contains("/debug") || $0.contains("/release") })
    }
}
