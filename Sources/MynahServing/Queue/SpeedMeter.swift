/// How fast an engine speaks here, the latest work counting most.
package struct SpeedMeter: Hashable, Sendable {
    private var characters = 0.0
    private var seconds = 0.0
    private var audio = 0.0
    /// The seconds of work behind which older work counts for half, and less the older it is.
    private let memory: Double

    /// Makes a meter that assumes `speed` characters a second until it has seen some.
    package init(assuming speed: Double = 300, memory: Double = 60) {
        self.memory = memory
        note(characters: speed / 10, seconds: 0.1, audio: speed / 10 / Self.usualPace)
    }

    /// Characters that a voice says in a second of sound.
    private static let usualPace = 15.0

    /// Takes in what a piece of work came to.
    package mutating func note(characters: Double, seconds: Double, audio: Double) {
        let fading = memory / (memory + max(seconds, 0))
        self.characters = self.characters * fading + max(characters, 0)
        self.seconds = self.seconds * fading + max(seconds, 0)
        self.audio = self.audio * fading + max(audio, 0)
    }

    /// Characters that one lane speaks in a second, with the threads of its seat.
    package var speed: Double { max(characters, 1e-3) / max(seconds, 1e-6) }

    /// Characters in a second of sound.
    package var pace: Double { max(characters, 1e-3) / max(audio, 1e-6) }

    /// Seconds of work for a second of sound.
    package var realTimeFactor: Double { seconds / max(audio, 1e-6) }
}
