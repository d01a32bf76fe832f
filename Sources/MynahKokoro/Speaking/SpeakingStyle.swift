import MynahAudio
import MynahSynthesis
import MynahText

/// A way of speaking, as far as Kokoro can: it learned none by name, so each is made of what can be turned in it.
///
/// A voice is moved towards another or further from the mean of its kind; pace, pitch and the range of pitch are changed inside of the
/// network; loudness is changed after it. No style changes the words or adds sounds, and none whispers without voice.
public struct SpeakingStyle: Hashable, Sendable {
    /// The voice's own way.
    static let plain = SpeakingStyle()

    /// Times the usual speed.
    var speed = 1.0
    /// In semitones above the usual pitch.
    var pitch = 0.0
    /// Times the usual range of pitch.
    var range = 1.0
    /// How much louder.
    var gain = Gain.none
    /// How far the voice is from the mean of the voices of its language and gender, times its own distance.
    var character = 1.0
    /// How much of a voice that is spoken softly by nature is mixed in, where the model has it.
    var breath = 0.0

    /// The voice that was recorded close to the microphone, almost whispered.
    fileprivate static let softVoice = "af_nicole"

    /// The most voices that a mean is made of.
    fileprivate static let mostMeant = 16

    /// The styles that there are, for people to choose from.
    public static let names = ["soft", "whispered", "calm", "excited", "shouted"]

    /// The styles and what they are made of.
    fileprivate static func style(_ name: String) -> SpeakingStyle? {
        switch name {
        case "soft": SpeakingStyle(speed: 0.95, pitch: -0.5, range: 0.8, gain: Gain(decibels: -6), breath: 0.3)
        case "whispered": SpeakingStyle(speed: 0.9, pitch: -1, range: 0.6, gain: Gain(decibels: -9), breath: 0.6)
        case "calm": SpeakingStyle(speed: 0.92, pitch: -0.5, range: 0.8, character: 0.9)
        case "excited": SpeakingStyle(speed: 1.08, pitch: 1.5, range: 1.4, gain: Gain(decibels: 2), character: 1.15)
        case "shouted": SpeakingStyle(speed: 1.02, pitch: 3, range: 1.5, gain: Gain(decibels: 6), character: 1.2)
        default: nil
        }
    }

    /// The names that people and markup use for them.
    fileprivate static func canonical(_ name: String) -> String {
        switch name {
        case "whisper", "whispering", "whispered": "whispered"
        case "gentle", "softly": "soft"
        case "shout", "shouting", "loud": "shouted"
        case "cheerful", "happy": "excited"
        default: name
        }
    }
}

extension SpeakingStyle {
    /// The style of a name; `nil` for one that nobody here knows.
    init?(named name: String) {
        guard let style = Self.style(Self.canonical(name)) else { return nil }
        self = style
    }

    /// A voice as this style has it: moved along the line from the mean of its kind, and mixed with the soft voice where that is of its kind.
    func voice(
        _ pack: VoicePack,
        named name: String,
        from shelf: inout some VoiceShelf
    ) throws(SynthesisError) -> VoicePack {
        let kind = String(decoding: name.utf8.prefix(2), as: UTF8.self)
        var moved = pack
        if character != 1, let mean = try Self.mean(of: kind + "_", on: &shelf) {
            moved = try VoicePack.sum([(pack, Float(character)), (mean, Float(1 - character))])
        }
        guard breath > 0, kind == "af" || kind == "bf", let soft = try shelf.pack(named: Self.softVoice) else {
            return moved
        }
        return try VoicePack.sum([(moved, Float(1 - breath)), (soft, Float(breath))])
    }

    /// The mean of the voices whose names begin with `prefix`; `nil` where there are not two.
    private static func mean(
        of prefix: String,
        on shelf: inout some VoiceShelf
    ) throws(SynthesisError) -> VoicePack? {
        let mixed = shelf.mixedNames
        let names = shelf.names.filter { $0.utf8.starts(with: prefix.utf8) && !mixed.contains($0) }.prefix(mostMeant)
        guard names.count > 1 else { return nil }
        var packs: [(pack: VoicePack, weight: Float)] = []
        for name in names {
            if let pack = try shelf.pack(named: name) { packs.append((pack, 1 / Float(names.count))) }
        }
        return try VoicePack.sum(packs)
    }
}
