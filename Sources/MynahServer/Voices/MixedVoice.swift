/// A mixture of voices.
package struct MixedVoice: Hashable, Sendable {
    /// A voice in it.
    package struct Part: Hashable, Sendable {
        /// The voice.
        let name: String
        /// How much of it; less than 0 where it is taken away.
        let weight: Double

        package init(name: String, weight: Double) {
            self.name = name
            self.weight = weight
        }
    }

    /// The voices in it.
    let parts: [Part]
    /// It as a file.
    let file: [UInt8]

    package init(parts: [Part], file: [UInt8]) {
        self.parts = parts
        self.file = file
    }
}
