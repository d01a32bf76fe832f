extension ReadingKind {
    static let greekLetter = ReadingKind("Greek letter")
}

extension Reading {
    /// Greek letters that stand alone, by their names: `π`, `Δx`, `α-decay`; not in Greek words.
    static let greekLetter = Reading(
        .greekLetter,
        on: [.words("α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω ϑ ϕ ϵ µ")]
    ) { writing, index in
        guard writing[index].range.count == 2, !GreekLetter.isGreek(writing, index - 2),
            !GreekLetter.isGreek(writing, index + 2), let name = GreekLetter.name(writing.lower(index))
        else { return nil }
        return Said([name], end: index + 1)
    }
}

private enum GreekLetter {
    /// Whether a token is a word of more than one Greek letter.
    static func isGreek(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        return token.kind == .letters && (0x370...0x3FF).contains(token.scalar.value) && token.range.count > 2
    }

    static func name(_ letter: String) -> String? {
        switch letter {
        case "α": "alpha"
        case "β": "beta"
        case "γ": "gamma"
        case "δ": "delta"
        case "ε", "ϵ": "epsilon"
        case "ζ": "zeta"
        case "η": "eta"
        case "θ", "ϑ": "theta"
        case "ι": "iota"
        case "κ": "kappa"
        case "λ": "lambda"
        case "μ", "µ": "mu"
        case "ν": "nu"
        case "ξ": "xi"
        case "ο": "omicron"
        case "π": "pi"
        case "ρ": "rho"
        case "σ", "ς": "sigma"
        case "τ": "tau"
        case "υ": "upsilon"
        case "φ", "ϕ": "phi"
        case "χ": "chi"
        case "ψ": "psi"
        case "ω": "omega"
        default: nil
        }
    }
}
