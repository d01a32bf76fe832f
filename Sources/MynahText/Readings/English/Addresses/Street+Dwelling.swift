extension Street {
    /// Parts of buildings cut short before a number: `Apt. 4B`, `Fl. 3`, `Rm 12`.
    static func dwelling(_ writing: Writing, _ index: Int) -> String? {
        let end = writing.isSymbol(index + 1, ".") ? index + 2 : index + 1
        let next = writing.skippingSpace(end)
        let isNumbered =
            writing[next].kind == .digits || (writing[next].shape == .single && writing[next].kind == .letters)
        guard writing[index].shape != .upper || next > end, next > end || end > index + 1,
            isNumbered || writing.isSymbol(next, "#")
        else { return nil }
        switch writing.lower(index) {
        case "apt": return "Apartment"
        case "apts": return "Apartments"
        case "rm": return "Room"
        case "bldg": return "Building"
        default: return "Floor"
        }
    }
}
