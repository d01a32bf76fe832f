import Glibc
package import MynahKokoro

/// A voice of three harmonics and some noise.
package struct ToyVoice {
    /// What was said so far.
    package private(set) var samples: [Float] = []
    /// Two for each frame.
    private let pitches: [Float]
    private let level: Float
    private var random: SeededRandom
    private var phase = 0.0
    /// How loud its tone and its noise are now; they follow what they should be within a few milliseconds.
    private var tone: Float = 0
    private var hiss: Float = 0

    /// Makes a voice with the pitch and the noise of a request, whose tokens last so many frames.
    package init(_ request: VoicingRequest, frames: [Int], level: Float) {
        var pitches = [Float](repeating: 150, count: 2 * frames.reduce(0, +))
        request.pitch.apply(to: &pitches, frames: frames)
        self.pitches = pitches
        self.level = level
        random = SeededRandom(seed: request.seed)
    }

    /// The silence before the first sound, in which a vowel is heard where it is longer than usual.
    package mutating func open(frames: Int) {
        let phantom = max(0, frames - 19)
        add(.silence, frames: frames - phantom)
        add(.vowel, frames: phantom)
    }

    /// Says a sound.
    package mutating func add(_ sound: ToySound, frames: Int) {
        let (tone, hiss) = Self.loudness(of: sound)
        for _ in 0..<frames * 600 {
            self.tone += (tone * level - self.tone) * 0.008
            self.hiss += (hiss * level - self.hiss) * 0.008
            phase += 2 * Double.pi * Double(pitches[samples.count / 300]) / 24_000
            let (one, other) = (Float(sin(phase)), Float(cos(phase)))
            let sum = one + one * other + one * (3 - 4 * one * one) * 0.3
            let noise = Float(random.next() >> 40) / 8_388_608 - 1
            samples.append(sum * self.tone + noise * self.hiss)
        }
    }

    private static func loudness(of sound: ToySound) -> (tone: Float, hiss: Float) {
        switch sound {
        case .vowel: (0.08, 0.002)
        case .hum: (0.03, 0.003)
        case .noise: (0, 0.03)
        case .silence, .comma, .stop: (0, 0.000_1)
        }
    }
}
