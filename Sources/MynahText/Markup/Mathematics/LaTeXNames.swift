/// What the commands of LaTeX are called when a formula is read aloud.
enum LaTeXNames {
    /// Letters and things: `\alpha`, `\infty`.
    static func thing(_ name: String) -> String? {
        switch name {
        case "alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
            "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "epsilon":
            name
        case "varepsilon": "epsilon"
        case "vartheta": "theta"
        case "varphi": "phi"
        case "varrho": "rho"
        case "varsigma": "sigma"
        case "varpi": "pi"
        case "varkappa": "kappa"
        case "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Mu",
            "Nu",
            "Xi", "Omicron", "Pi", "Rho", "Sigma", "Tau", "Upsilon", "Phi", "Chi", "Psi", "Omega":
            "capital " + name.lowercased()
        default: otherThing(name)
        }
    }

    private static func otherThing(_ name: String) -> String? {
        switch name {
        case "infty": "infinity"
        case "partial": "partial"
        case "nabla": "del"
        case "emptyset", "varnothing": "the empty set"
        case "hbar", "hslash": "h bar"
        case "aleph": "aleph"
        case "beth": "beth"
        case "wp": "p"
        case "imath": "i"
        case "jmath": "j"
        case "Re": "the real part of"
        case "Im": "the imaginary part of"
        case "ldots", "cdots", "dots", "vdots", "ddots", "dotsc", "dotsb", "dotsm": "dot dot dot"
        case "forall": "for all"
        case "exists": "there exists"
        case "nexists": "there does not exist"
        case "neg", "lnot": "not"
        case "angle": "angle"
        case "measuredangle": "measured angle"
        case "triangle": "triangle"
        case "square", "Box": "square"
        case "degree": "degrees"
        case "top": "top"
        case "bot": "bottom"
        case "dagger": "dagger"
        case "ddagger": "double dagger"
        case "prime": "prime"
        case "therefore": "therefore"
        case "because": "because"
        case "checkmark": "check mark"
        case "star", "bigstar": "star"
        case "pounds": "pounds"
        case "euro": "euros"
        case "%": "percent"
        case "$": "dollars"
        case "#": "number"
        case "&": "and"
        case "blacksquare", "qed": "Q E D"
        default: nil
        }
    }

    /// Functions, which are said to be "of" what follows.
    static func function(_ name: String) -> String? {
        switch name {
        case "sin": "sine"
        case "cos": "cosine"
        case "tan": "tangent"
        case "cot": "cotangent"
        case "sec": "secant"
        case "csc": "cosecant"
        case "sinh": "hyperbolic sine"
        case "cosh": "hyperbolic cosine"
        case "tanh": "hyperbolic tangent"
        case "coth": "hyperbolic cotangent"
        case "arcsin": "arc sine"
        case "arccos": "arc cosine"
        case "arctan": "arc tangent"
        case "log": "log"
        case "ln": "natural log"
        case "lg": "log"
        case "exp": "exponential"
        case "det": "the determinant"
        case "dim": "the dimension"
        case "ker": "the kernel"
        case "deg": "the degree"
        case "gcd": "the greatest common divisor"
        case "lcm": "the least common multiple"
        case "hom": "hom"
        case "arg": "the argument"
        case "sgn": "the sign"
        case "Pr": "the probability"
        case "Var": "the variance"
        case "Cov": "the covariance"
        case "tr", "Tr": "the trace"
        case "rank": "the rank"
        default: nil
        }
    }

    /// Operators with limits: `\sum`.
    static func large(_ name: String) -> String? {
        switch name {
        case "sum": "the sum"
        case "prod": "the product"
        case "coprod": "the coproduct"
        case "int": "the integral"
        case "iint": "the double integral"
        case "iiint": "the triple integral"
        case "oint": "the contour integral"
        case "bigcup": "the union"
        case "bigcap": "the intersection"
        case "bigoplus": "the direct sum"
        case "bigotimes": "the tensor product"
        case "bigvee": "the disjunction"
        case "bigwedge": "the conjunction"
        default: nil
        }
    }

    /// What is taken "as" or "over" something: `\lim`, `\max`.
    static func limit(_ name: String) -> String? {
        switch name {
        case "lim": "the limit"
        case "limsup": "the limit superior"
        case "liminf": "the limit inferior"
        case "max": "the maximum"
        case "min": "the minimum"
        case "sup": "the supremum"
        case "inf": "the infimum"
        case "argmax": "the arg max"
        case "argmin": "the arg min"
        default: nil
        }
    }
}
