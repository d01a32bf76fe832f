import Synchronization
import Testing

@testable import MynahOptions

struct LateTests {
    @Test func `the options of a command are declared when it is asked for, and those of the others are not`() throws {
        Self.declared.withLock { $0 = [] }
        let program = Program(
            "demo",
            version: "1",
            "show",
            commands: [
                Command("one", "be the first", Noted<One>.self) { _, _ in },
                Command("two", "be the second", Noted<Two>.self) { _, _ in },
            ]
        )
        #expect(Self.declared.withLock { $0 } == [])
        guard case .run = try program.interpret(["two", "--level", "3"], in: Surroundings()) else {
            Issue.record("nothing is to run")
            return
        }
        #expect(Set(Self.declared.withLock { $0 }) == ["two"])
        _ = program.manualPage
        #expect(Set(Self.declared.withLock { $0 }) == ["one", "two"])
    }

    @Test func `a variable that nobody reads is noticed among the options of all commands`() throws {
        let program = Program(
            "demo",
            version: "1",
            "show",
            commands: [
                Command("one", "be the first", Level.self) { _, _ in },
                Command("two", "be the second") { _ in },
            ]
        )
        let surroundings = Surroundings(environment: ["DEMO_LEVEL": "3", "DEMO_LEVIL": "3"])
        guard case .run(let invocation) = try program.interpret(["two"], in: surroundings) else {
            Issue.record("nothing is to run")
            return
        }
        #expect(invocation.warnings.count == 1)
        #expect(invocation.warnings.first?.contains("DEMO_LEVIL") == true)
    }

    fileprivate static let declared = Mutex<[String]>([])
}

private protocol Named { static var name: String { get } }
private enum One: Named { static let name = "one" }
private enum Two: Named { static let name = "two" }

/// Options that note that they were declared.
private struct Noted<Name: Named>: OptionGroup {
    var level = 0
    static var declarations: [Declaration<Noted<Name>>] {
        LateTests.declared.withLock { $0.append(Name.name) }
        return [.option("level", \.level, "How much.")]
    }
}

private struct Level: OptionGroup {
    var level = 0
    static var declarations: [Declaration<Level>] { [.option("level", \.level, "How much.")] }
}
