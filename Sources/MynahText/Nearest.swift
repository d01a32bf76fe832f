/// The candidate that `word` most likely was meant to be, the first of equals; `nil` when none is close.
///
/// Close is at most one slip (a letter lost, added, changed, or two swapped) in every three letters; case does not
/// count. Words of more than 64 letters are close to nothing.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(65))
    guard (1...64).contains(wanted.count) else { return nil }
    var best: String?
    var fewest = Int.max
    for candidate in candidates {
        let other = Array(candidate.lowercased().unicodeScalars.prefix(65))
        let longer = max(wanted.count, other.count)
        let slips = slipCount(from: wanted, to: other)
        guard longer <= 64, slips <= (longer + 2) / 3, slips < longer, slips < fewest else { continue }
        (best, fewest) = (candidate, slips)
    }
    return best
}

/// The least number of slips that turn one word into another (optimal string alignment).
private func slipCount(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let isSame = left[row] == right[column]
            var slips = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                slips = min(slips, beforeLast[column - 1] + 1)
            }
            current.append(slips)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
