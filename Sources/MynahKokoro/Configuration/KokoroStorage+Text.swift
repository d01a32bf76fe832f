import MynahTensors

/// As people write it: `bf16`, `decoder=q8_0,bert=bf16`, `bf16,decoder=q8_0`.
extension KokoroStorage {
    /// Reads what somebody wrote: types, each with the part that it is for and `=` before it, or one for all other parts. Parts that are
    /// not named keep 32 bits where no type is for all. `nil` where it makes no sense.
    public init?(_ text: String) {
        var general: ElementType?
        var exceptions: [KokoroPart: ElementType] = [:]
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = item.split(separator: "=", omittingEmptySubsequences: false)
            guard let last = sides.last, let type = ElementType(named: String(last)) else { return nil }
            if sides.count == 1, general == nil {
                general = type
            } else {
                guard sides.count == 2, let part = KokoroPart(rawValue: String(sides[0])) else { return nil }
                guard exceptions.updateValue(type, forKey: part) == nil else { return nil }
            }
        }
        self.init(general ?? .f32, exceptions: exceptions)
    }

    /// What `init` reads as the same.
    public var text: String {
        let named = KokoroPart.allCases.compactMap { part in exceptions[part].map { "\(part.rawValue)=\($0.name)" } }
        return ([type.name] + named).joined(separator: ",")
    }
}
