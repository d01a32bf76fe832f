extension Reading {
    /// Directions in addresses: `1600 N. Main St.`, `K Street NW`, `E 5th St`.
    static let compass = Reading(.address, on: [.words("n s e w ne nw se sw")]) { writing, index in
        guard writing[index].shape == .single || writing[index].shape == .upper, writing.isSpaced(index),
            let name = Compass.names[writing.lower(index)]
        else { return nil }
        let end = writing.ownsStop(at: index + 1) ? index + 2 : index + 1
        guard writing.isBoundary(end), !(writing.symbol(end)?.isApostrophe ?? false),
            Compass.isBeforeStreet(writing, index, end) || Compass.isAfterStreet(writing, index)
        else { return nil }
        return Said([name], end: end)
    }
}

/// The points of the compass.
enum Compass {
    static let names = [
        "n": "North", "s": "South", "e": "East", "w": "West", "ne": "Northeast", "nw": "Northwest", "se": "Southeast",
        "sw": "Southwest",
    ]

    static func isBeforeStreet(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        let isHouse =
            writing[index - 2].kind == .digits
            || (writing[index - 2].shape == .single && writing[index - 3].kind == .digits)
        let next = writing.skippingSpace(end)
        guard next > end else { return false }
        if writing[next].kind == .digits, writing.isOrdinalSuffix(next + 1) {
            return isHouse || StreetType.isType(writing, writing.skippingSpace(next + 2))
        }
        guard writing[next].kind == .letters, writing[next].shape != .lower else { return false }
        return isHouse
            ? writing.namesStreet(at: index - 1)
            : StreetType.isType(writing, writing.skippingSpace(next + 1))
                && writing[next].shape == .capitalized && writing[writing.skippingSpace(next + 1)].shape != .lower
    }

    static func isAfterStreet(_ writing: Writing, _ index: Int) -> Bool {
        let before = writing.isSymbol(index - 2, ".") || writing.isSymbol(index - 2, ",") ? index - 3 : index - 2
        return writing[index - 1].kind == .space && writing[before].shape == .capitalized
            && StreetType.isType(writing, before)
    }
}
