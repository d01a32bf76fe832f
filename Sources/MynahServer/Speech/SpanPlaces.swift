/// Where the bytes of a text are in the units that a client counts in, asked for in any order.
struct SpanPlaces: Sendable {
    /// The units before each byte, and before the end; none where bytes are counted.
    private let places: [Int32]

    init(_ bytes: [UInt8], units: SpanUnits) {
        guard units == .utf16 else {
            places = []
            return
        }
        var (places, count): ([Int32], Int32) = ([0], 0)
        places.reserveCapacity(bytes.count + 1)
        for byte in bytes {
            count += Int32(SpanCounter.units(of: byte))
            places.append(count)
        }
        self.places = places
    }

    /// The place of a byte.
    func callAsFunction(_ byte: Int) -> Int {
        places.isEmpty ? byte : Int(places[min(max(byte, 0), places.count - 1)])
    }
}
