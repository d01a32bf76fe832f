package import MynahKokoro
package import MynahSynthesis

/// Voices of which each number says how many signs its row is for, and which voice it is.
package struct NumberedVoices: VoiceShelf {
    package var names = ["af_heart", "af_bella", "af_sky", "am_puck", "bf_emma", "my_own.voice"]

    /// Makes a shelf.
    package init() {}

    package func pack(named name: String) throws(SynthesisError) -> VoicePack? {
        guard let place = names.firstIndex(of: name) else { return nil }
        return try VoicePack(values: Self.values[place])
    }

    private static let values = (1...6).map { place in
        (1...510).flatMap { row in
            [Float](repeating: Float(row), count: 128) + [Float](repeating: Float(place), count: 128)
        }
    }
}
