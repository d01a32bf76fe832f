/// Follows the script's directions while its text is read from front to back.
struct DirectionTrack {
    private let directions: [Direction]
    private var next = 0
    private var open: [Direction] = []
    /// How what comes now is delivered.
    private(set) var delivery = Delivery()

    private let origin: OriginMap

    /// Follows directions in a text that comes from where `origin` says.
    init(_ directions: [Direction], origin: OriginMap) {
        self.directions = directions
        self.origin = origin
    }

    /// Goes on to `offset`; gives the directions for places that were passed.
    mutating func advance(to offset: Int) -> [Direction] {
        guard next < directions.count || !open.isEmpty else { return [] }
        var places: [Direction] = []
        let count = open.count
        open.removeAll { $0.range.upperBound <= offset }
        var isChanged = open.count != count
        while next < directions.count, directions[next].range.lowerBound <= offset {
            let direction = directions[next]
            next += 1
            if direction.isPlace { places.append(direction) }
            guard direction.range.upperBound > offset else { continue }
            open.append(direction)
            isChanged = true
        }
        if isChanged { delivery = open.reduce(into: Delivery()) { $0.add($1, origin: origin) } }
        return places
    }

    /// The innermost direction that covers this place and takes the reading out of the readings' hands.
    var override: Direction? { open.last { $0.isOverride } }

    /// What the directions here say about how to say a word.
    var hints: WordHints {
        var hints = WordHints()
        var halfSteps = 0
        for direction in open {
            switch direction.kind {
            case .stress(let change): halfSteps += change.halfSteps
            case .use(let use): hints.use = use
            default: break
            }
        }
        if halfSteps != 0 { hints.stress = StressChange(halfSteps: halfSteps) }
        hints.language = delivery.language
        return hints
    }

    /// Whether any direction covers this place.
    var isBare: Bool { open.isEmpty }

    /// Where tokens must be cut before `end`, for directions that words must not reach across.
    func cuts(before end: Int) -> [Int] {
        var cuts = open.filter { $0.isOverride }.map { $0.range.upperBound }
        var index = next
        while index < directions.count, directions[index].range.lowerBound < end {
            let range = directions[index].range
            if directions[index].isOverride { cuts += [range.lowerBound, range.upperBound] }
            index += 1
        }
        return cuts
    }
}

extension Direction {
    /// Whether it is something to do at a place, rather than a way to deliver a stretch.
    fileprivate var isPlace: Bool {
        switch kind {
        case .pause, .mark, .audio, .sound, .service: true
        default: false
        }
    }

    /// Whether it says how its stretch is to be read, whatever is written there.
    fileprivate var isOverride: Bool {
        switch kind {
        case .sayAs, .pronunciation: true
        default: false
        }
    }
}
