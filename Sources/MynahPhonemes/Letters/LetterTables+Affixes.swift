extension LetterTables {
    /// Where the changes lie that an affix takes part in: it and what a known word has in its place.
    func changes(of affix: UInt64) -> Range<Int> {
        var low = 0
        var high = layout.changeCount
        while low < high {
            let middle = (low + high) >> 1
            if self.affix(ofChange: middle) < affix { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < layout.changeCount, end - low < LetterLayout.changeLimit, self.affix(ofChange: end) == affix {
            end += 1
        }
        return low..<end
    }

    /// The letters that the known word has in place of the affix.
    func replacement(ofChange index: Int) -> UInt64 {
        number(UInt64.self, at: layout.changes + index * LetterLayout.changeSize + 8)
    }

    /// The rules of a change, the narrowest first.
    func rules(ofChange index: Int) -> Range<Int> {
        let start = firstRule(ofChange: index)
        let end = index + 1 < layout.changeCount ? firstRule(ofChange: index + 1) : layout.ruleCount
        return start <= end && end <= layout.ruleCount ? start..<end : 0..<0
    }

    /// The first rule of a change that a known word's sounds fit, read from the affix on; nil where none does.
    func rule(ofChange index: Int, fitting sounds: some Collection<Sound>) -> AffixRule? {
        rules(ofChange: index).first { fits($0, sounds) }.map { rule($0) }
    }

    private func fits(_ index: Int, _ sounds: some Collection<Sound>) -> Bool {
        let offset = layout.rules + index * LetterLayout.ruleSize
        guard sounds.count >= byte(offset + 3) else { return false }
        var sounds = sounds.makeIterator()
        for place in 0..<3 {
            let wanted = byte(offset + place)
            guard wanted != 0xFF else { return true }
            guard sounds.next()?.plain.code == wanted else { return false }
        }
        return true
    }

    private func rule(_ index: Int) -> AffixRule {
        let offset = layout.rules + index * LetterLayout.ruleSize
        let start = layout.sounds + Int(number(UInt16.self, at: offset + 6))
        let flags = byte(offset + 4)
        return AffixRule(
            dropped: Int(byte(offset + 3)),
            added: (0..<Int(flags & 127)).compactMap { Sound(code: byte(start + $0)) },
            vote: Int(number(UInt16.self, at: offset + 8)),
            isDemoting: flags & 128 != 0
        )
    }

    private func affix(ofChange index: Int) -> UInt64 {
        number(UInt64.self, at: layout.changes + index * LetterLayout.changeSize)
    }

    private func firstRule(ofChange index: Int) -> Int {
        Int(number(UInt32.self, at: layout.changes + index * LetterLayout.changeSize + 16))
    }

    private func byte(_ offset: Int) -> UInt8 { number(UInt8.self, at: offset) }
}
