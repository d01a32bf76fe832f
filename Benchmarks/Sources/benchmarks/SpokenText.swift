import Mynah

/// Speech to work on, made afresh in each run by the built-in voice, which says the same text the same way each time.
enum SpokenText {
    /// `duration` of speech at the usual rate, of a text that is said over and over.
    static func audio(lasting duration: Duration) async throws -> AudioBuffer {
        let speech = try await Speaker().speak(text, voice: Voice.Name("slt"))
        let wanted = speech.audio.rate.samples(in: duration)
        var samples: [Float] = []
        while samples.count < wanted { samples += speech.audio.samples }
        return AudioBuffer(samples: Array(samples.prefix(wanted)), rate: speech.audio.rate)
    }

    private static let text = """
        The harbour was quiet when the first boat came in, an hour before sunrise. Two men stood on the pier and counted the crates \
        aloud: seventeen of herring, nine of cod, and one, which nobody had asked for, of very small squid. Who would buy squid on a \
        Tuesday? The older one laughed and said that his sister would, if the price were right. By noon the wind had turned to the west, \
        and the flags along the quay began to rattle like cards in a wheel. Children ran past the chandler's shop; a dog, tied to a \
        bollard, barked at each of them in turn. Nothing else happened that day, and that is why it is remembered.
        """
}
