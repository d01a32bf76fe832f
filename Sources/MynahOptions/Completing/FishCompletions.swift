struct FishCompletions {
    init(of program: Program) {}
    var script: String { "" }
}
