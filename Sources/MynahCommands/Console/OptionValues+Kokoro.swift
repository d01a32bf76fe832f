import Mynah
package import MynahKokoro
import MynahOptions
package import MynahTensors

extension KokoroPrecision: OptionValue {
    package static var placeholder: String { "PRECISION" }
}

extension InstructionSet: OptionValue {
    package static var placeholder: String { "ISA" }
}

/// A number of threads.
struct ThreadCount: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .described("a number from 1 to \(KokoroSetup.mostThreads)") }
    static var placeholder: String { "N" }

    /// One thread.
    static let one = ThreadCount(count: 1)

    let count: Int

    private init(count: Int) { self.count = count }

    init?(optionText: String) {
        guard let count = Int(optionText), (1...KokoroSetup.mostThreads).contains(count) else { return nil }
        self.count = count
    }

    var optionText: String { String(count) }
}

/// What noise follows from.
struct NoiseSeed: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .described("a whole number from 0 up") }
    static var placeholder: String { "N" }

    let number: UInt64

    /// The usual noise.
    init() { number = VoicingRequest.usualSeed }

    init?(optionText: String) {
        guard let number = UInt64(optionText) else { return nil }
        self.number = number
    }

    var optionText: String { String(number) }
}
