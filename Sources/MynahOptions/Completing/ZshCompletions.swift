struct ZshCompletions {
    init(of program: Program) {}
    var script: String { "" }
}
