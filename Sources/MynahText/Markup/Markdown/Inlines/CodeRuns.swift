/// Where runs of backticks stand, so that a run that nothing closes is looked for once only.
struct CodeRuns {
    /// Longer runs are text.
    private static let longest = 80

    private var last = [Int](repeating: -1, count: longest + 1)
    private var isScanned = false
    private var isUsed = false

    mutating func removeAll() {
        guard isUsed else { return }
        for index in last.indices { last[index] = -1 }
        isScanned = false
        isUsed = false
    }

    /// The end of the run of `length` backticks behind `offset`.
    mutating func closing(of length: Int, at offset: Int, in text: InlineText) -> Int? {
        guard length <= Self.longest, !isScanned || last[length] >= offset else { return nil }
        isUsed = true
        var start = offset
        while start < text.bytes.count {
            guard text.bytes[start] == UInt8(ascii: "`") else {
                start += 1
                continue
            }
            let found = text.run(at: start)
            if found == length { return start + found }
            if found <= Self.longest { last[found] = max(last[found], start) }
            start += found
        }
        isScanned = true
        return nil
    }
}
