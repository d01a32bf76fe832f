/// The delimiter runs of a block, matched as CommonMark says: in time that grows with their number only.
struct DelimiterStack {
    private(set) var runs: [DelimiterRun] = []
    private(set) var matches: [DelimiterRun.Match] = []
    /// The last run in play; -1 is none.
    private(set) var top = -1

    mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        top = -1
    }

    mutating func push(_ byte: UInt8, count: Int, canOpen: Bool, canClose: Bool) {
        runs.append(DelimiterRun(byte, count: count, canOpen: canOpen, canClose: canClose, previous: top))
        if top >= 0 { runs[top].next = Int32(truncatingIfNeeded: runs.count - 1) }
        top = runs.count - 1
    }

    /// Matches the runs behind `bottom`, and takes them all out of play.
    mutating func match(above bottom: Int) {
        var bottoms = [Int](repeating: bottom, count: 15)
        var index = first(above: bottom)
        while index >= 0 {
            let closer = runs[index]
            let next = Int(closer.next)
            guard closer.canClose else {
                index = next
                continue
            }
            if let opener = opener(for: index, above: bottoms[closer.closerClass]) {
                pair(opener, index)
                if runs[index].left == 0 {
                    remove(index)
                    index = next
                }
            } else {
                bottoms[closer.closerClass] = Int(closer.previous)
                if !closer.canOpen { remove(index) }
                index = next
            }
        }
        drop(above: bottom)
    }

    /// Takes the runs behind `bottom` out of play as they are.
    mutating func drop(above bottom: Int) {
        top = bottom
        if bottom >= 0 { runs[bottom].next = -1 }
    }

    /// Forgets the runs from `count` on.
    mutating func forget(from count: Int, top: Int) {
        runs.removeSubrange(count...)
        drop(above: top)
    }

    private func first(above bottom: Int) -> Int {
        if bottom >= 0 { return Int(runs[bottom].next) }
        var index = top
        while index >= 0, runs[index].previous >= 0 { index = Int(runs[index].previous) }
        return index
    }

    private func opener(for closer: Int, above bottom: Int) -> Int? {
        var index = Int(runs[closer].previous)
        while index > bottom {
            if runs[index].opens(for: runs[closer]) { return index }
            index = Int(runs[index].previous)
        }
        return nil
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        let isTilde = runs[closer].byte == UInt8(ascii: "~")
        let isStrong = runs[opener].left >= 2 && runs[closer].left >= 2
        let length: Int32 = isTilde ? runs[closer].left : isStrong ? 2 : 1
        runs[opener].left -= length
        runs[opener].opening += length
        runs[closer].left -= length
        runs[closer].closing += length
        if !isTilde {
            note(DelimiterRun.Match(opener: Int32(truncatingIfNeeded: opener), isStrong: isStrong), of: closer)
        }
        runs[closer].previous = Int32(truncatingIfNeeded: opener)
        runs[opener].next = Int32(truncatingIfNeeded: closer)
        if runs[opener].left == 0 { remove(opener) }
    }

    /// Keeps one match for two runs, however many pairs of delimiters they are: the strong one.
    private mutating func note(_ match: DelimiterRun.Match, of closer: Int) {
        if runs[closer].matches.isEmpty {
            let start = Int32(truncatingIfNeeded: matches.count)
            runs[closer].matches = start..<start
        } else if let last = matches.last, last.opener == match.opener {
            matches[matches.count - 1] = DelimiterRun.Match(
                opener: match.opener,
                isStrong: last.isStrong || match.isStrong
            )
            return
        }
        runs[Int(match.opener)].openMatches += 1
        matches.append(match)
        runs[closer].matches = runs[closer].matches.lowerBound..<Int32(truncatingIfNeeded: matches.count)
    }

    private mutating func remove(_ index: Int) {
        let (previous, next) = (Int(runs[index].previous), Int(runs[index].next))
        if previous >= 0 { runs[previous].next = Int32(truncatingIfNeeded: next) }
        if next >= 0 { runs[next].previous = Int32(truncatingIfNeeded: previous) } else { top = previous }
    }
}
