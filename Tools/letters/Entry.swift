import MynahPhonemes

/// A word of a dictionary and one way to say it.
struct Entry {
    /// Lower-case letters and apostrophes.
    let word: [UInt8]
    let sounds: [Sound]
    /// How much it counts in training.
    let weight: Float
}
