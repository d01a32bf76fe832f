/// How the sounds of a word change when it takes an ending.
struct Endings: Sendable {
    let accent: Accent

    private var weakVowel: UInt8 { accent == .british ? Sign.i : Sign.barredI }

    /// With -s: cats, dogs, horses.
    func plural(_ stem: [UInt8]) -> [UInt8]? {
        guard let last = stem.last else { return nil }
        if Sign.voicelessBeforeS.contains(last) { return stem + [Sign.s] }
        if Sign.sibilants.contains(last) { return stem + [weakVowel, Sign.z] }
        return stem + [Sign.z]
    }

    /// With -ed: walked, played, needed, started.
    func past(_ stem: [UInt8]) -> [UInt8]? {
        guard let last = stem.last else { return nil }
        if Sign.voicelessBeforeD.contains(last) { return stem + [Sign.t] }
        if last == Sign.d { return stem + [weakVowel, Sign.d] }
        if last != Sign.t { return stem + [Sign.d] }
        if stem.count < 2 || accent == .british { return stem + [Sign.i, Sign.d] }
        return flapped(stem) + [Sign.barredI, Sign.d]
    }

    /// With -ing: writing; `r` where a British word writes one that is silent without the ending: starring.
    func gerund(_ stem: [UInt8], endsInR: Bool) -> [UInt8]? {
        guard let last = stem.last else { return nil }
        if accent == .british {
            let takesR = endsInR && (last == Sign.schwa || last == Sign.length)
            return stem + (takesR ? [Sign.r] : []) + [Sign.i, Sign.ng]
        }
        return flapped(stem) + [Sign.i, Sign.ng]
    }

    /// The stem with the t at its end as an American says it between vowels.
    private func flapped(_ stem: [UInt8]) -> [UInt8] {
        guard stem.count > 1, stem[stem.count - 1] == Sign.t, Sign.beforeFlap.contains(stem[stem.count - 2]) else {
            return stem
        }
        return stem.dropLast() + [Sign.flap]
    }
}
