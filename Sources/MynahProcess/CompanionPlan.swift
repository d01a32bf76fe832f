/// How a companion is started and what it is allowed.
package struct CompanionPlan: Sendable {
    /// The program.
    package let program: CompanionProgram
    /// What follows the program's name.
    package var arguments: [String] = []
    /// Variables that are set for it beside the inherited ones.
    package var environment: [String: String] = [:]
    /// The time that it may take from its start to its first frame.
    package var startLimit: Duration = .seconds(10)
    /// The longest payload that it may send, in bytes.
    package var maximumPayload = 1 << 20
    /// When it may be started again after it failed.
    package var budget = RestartBudget()

    package init(_ program: CompanionProgram) {
        self.program = program
    }
}
