/// The elements by their symbols.
enum ChemicalElement {
    /// Letters as symbols of elements, one after the other; `nil` where they are none.
    static func split(_ letters: [UInt8]) -> [ArraySlice<UInt8>]? {
        var elements: [ArraySlice<UInt8>] = []
        var place = 0
        while place < letters.count {
            let isPair = place + 1 < letters.count && letters[place + 1] >= UInt8(ascii: "a")
            let symbol = letters[place..<(place + (isPair ? 2 : 1))]
            guard symbols.contains(String(decoding: symbol, as: UTF8.self)) else { return nil }
            elements.append(symbol)
            place += symbol.count
        }
        return elements
    }

    private static let symbols: WordSet = """
        H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc \
        Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi \
        Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr
        """
}
