/// What each of several parties has had, so that the next turn goes to the one that had least.
///
/// Start-time fair queueing (Goyal, Vin and Cheng, 1996): whoever comes back begins at the level of those who stayed, and has neither a
/// claim to what it left unused nor a debt but its own.
struct FairShares<Party: Hashable & Sendable>: Sendable {
    private var served: [Party: Double] = [:]
    /// What the party that was chosen last had had.
    private var level = 0.0
    /// Who competed for the last turn.
    private var present: Set<Party> = []

    /// How many parties it remembers.
    var count: Int { served.count }

    /// What a party has had.
    func served(_ party: Party) -> Double { served[party] ?? level }

    /// Chooses the one of `parties` that had least; of equals, the one that is first in the list.
    mutating func choose(among parties: [Party]) -> Party? {
        for party in parties where !present.contains(party) { served[party] = max(served(party), level) }
        guard let chosen = parties.min(by: { served($0) < served($1) }) else { return nil }
        present = Set(parties)
        level = max(level, served(chosen))
        served = served.filter { $0.value > level || present.contains($0.key) }
        return chosen
    }

    /// Writes down what a party had; less than nothing where it was too much.
    mutating func charge(_ party: Party, _ cost: Double) {
        served[party] = served(party) + cost
        if served.count > Self.mostParties { forget() }
    }

    /// Takes the half that had less to have had as much as the one in the middle, so that strangers cannot fill the memory.
    private mutating func forget() {
        level = max(level, served.values.sorted()[served.count / 2])
        served = served.filter { $0.value > level }
    }

    /// How many parties are remembered.
    static var mostParties: Int { 4_096 }
}
