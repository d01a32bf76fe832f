public import MynahSynthesis

extension EngineHabits {
    /// Several sentences at a time, which Kokoro cuts and trims itself.
    public static let kokoro = EngineHabits(
        longestPassage: 4_000,
        gatheredBytes: 600,
        trimsEdges: true,
        readsLexicons: true,
        followsManner: true
    ).staged(at: PiecePlan.stageStarts)
}
