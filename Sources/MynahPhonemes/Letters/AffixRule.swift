/// What an affix, put in place of another or of nothing, does to the sounds of a known word.
struct AffixRule {
    /// How many sounds of the known word fall away.
    let dropped: Int
    /// The sounds that come instead.
    let added: [Sound]
    /// How far to trust it: 4096 is as much as all that the letters say.
    let vote: Int
    /// Whether the known word loses its primary stress to the affix.
    let isDemoting: Bool

    /// What the rule makes of the known word's sounds at its end.
    func ending(_ sounds: [Sound]) -> [Sound] { sounds.dropLast(dropped) + added }

    /// What the rule makes of the known word's sounds at its beginning.
    func beginning(_ sounds: [Sound]) -> [Sound] {
        added + (isDemoting ? sounds.map { $0.demoted } : sounds).dropFirst(dropped)
    }
}

extension Sound {
    /// The sound in a word that gives its stress to another.
    package var demoted: Sound {
        switch stress {
        case .none: self
        case .primary: Sound(self, stress: .secondary)
        case .secondary: plain
        }
    }
}
