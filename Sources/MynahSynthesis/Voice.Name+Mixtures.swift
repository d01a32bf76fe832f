extension Voice.Name {
    /// The one of `voices` that is called so, or that this is a variant of or a mixture that begins with it: `af_heart` for
    /// `af_heart(2)+af_sky(1)`. Since names have dashes too, one of `voices` must stand behind a minus.
    package func voice(among voices: [Voice]) -> Voice? {
        voices.first { $0.name == self } ?? voices.first { isMixture(from: $0, among: voices) }
    }

    private func isMixture(from voice: Voice, among voices: [Voice]) -> Bool {
        let name = voice.name.text.utf8
        guard text.utf8.starts(with: name) else { return false }
        switch text.utf8.dropFirst(name.count).first {
        case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: ","): return true
        case UInt8(ascii: "-"):
            let rest = text.utf8.dropFirst(name.count + 1)
            return voices.contains { rest.starts(with: $0.name.text.utf8) }
        default: return false
        }
    }
}
