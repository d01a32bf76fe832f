/// A unit of measure, by its names in American spelling.
struct MeasureUnit: Sendable {
    /// One of it.
    let singular: String
    /// More of it.
    let plural: String
    /// Whether its powers are areas and volumes: square meters, but seconds squared.
    let isLength: Bool
    /// Whether it is an abbreviation that may have a stop.
    let takesStop: Bool
    /// Whether its letters are a word or a number's ending more often, so that more must show that it is a unit.
    let isDoubtful: Bool
}

extension String {
    /// A unit's name as the British write it: metre, litre, tonne.
    var inBritishSpelling: String {
        if hasSuffix("meter") || hasSuffix("liter") { return dropLast(2) + "re" }
        if hasSuffix("meters") || hasSuffix("liters") { return dropLast(3) + "res" }
        return self == "ton" ? "tonne" : self == "tons" ? "tonnes" : self
    }
}
