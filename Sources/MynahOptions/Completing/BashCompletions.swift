struct BashCompletions {
    init(of program: Program) {}
    var script: String { "" }
}
