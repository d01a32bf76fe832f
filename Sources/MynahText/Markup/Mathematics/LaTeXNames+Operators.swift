extension LaTeXNames {
    /// Operators between two things: `\times`.
    static func binary(_ name: String) -> String? {
        switch name {
        case "times", "cdot", "ast": "times"
        case "div": "divided by"
        case "pm": "plus or minus"
        case "mp": "minus or plus"
        case "cup": "union"
        case "cap": "intersection"
        case "setminus", "smallsetminus": "set minus"
        case "land", "wedge": "and"
        case "lor", "vee": "or"
        case "circ": "composed with"
        case "bullet": "bullet"
        case "oplus": "circled plus"
        case "ominus": "circled minus"
        case "otimes": "tensor"
        case "odot": "circled dot"
        case "bmod", "mod": "modulo"
        case "sqcup": "disjoint union"
        case "uplus": "disjoint union"
        case "triangleleft": "normal subgroup"
        default: nil
        }
    }

    /// Relations: `\leq`.
    static func relation(_ name: String) -> String? {
        switch name {
        case "neq", "ne": "is not equal to"
        case "leq", "le", "leqslant": "is less than or equal to"
        case "geq", "ge", "geqslant": "is greater than or equal to"
        case "lt": "is less than"
        case "gt": "is greater than"
        case "ll": "is much less than"
        case "gg": "is much greater than"
        case "nless": "is not less than"
        case "ngtr": "is not greater than"
        case "approx": "is approximately equal to"
        case "approxeq": "is approximately equal to"
        case "simeq": "is asymptotically equal to"
        case "sim": "is similar to"
        case "cong": "is congruent to"
        case "equiv": "is equivalent to"
        case "doteq": "approaches"
        case "propto": "is proportional to"
        case "coloneqq", "triangleq", "coloneq": "is defined as"
        case "prec": "precedes"
        case "succ": "succeeds"
        case "preceq": "precedes or equals"
        case "succeq": "succeeds or equals"
        case "perp": "is perpendicular to"
        case "parallel": "is parallel to"
        case "nparallel": "is not parallel to"
        case "models", "vDash": "models"
        case "vdash": "proves"
        case "nmid": "does not divide"
        case "asymp": "is asymptotic to"
        default: membership(name) ?? arrow(name)
        }
    }

    private static func membership(_ name: String) -> String? {
        switch name {
        case "in": "in"
        case "ni", "owns": "contains"
        case "notin": "not in"
        case "subset": "is a subset of"
        case "subseteq": "is a subset of or equal to"
        case "subsetneq": "is a proper subset of"
        case "nsubseteq": "is not a subset of"
        case "supset": "is a superset of"
        case "supseteq": "is a superset of or equal to"
        default: nil
        }
    }

    private static func arrow(_ name: String) -> String? {
        switch name {
        case "to", "rightarrow", "longrightarrow": "to"
        case "gets", "leftarrow", "longleftarrow": "gets"
        case "leftrightarrow", "longleftrightarrow": "corresponds to"
        case "Rightarrow", "implies", "Longrightarrow": "implies"
        case "Leftarrow", "impliedby", "Longleftarrow": "is implied by"
        case "Leftrightarrow", "iff", "Longleftrightarrow": "if and only if"
        case "mapsto", "longmapsto": "maps to"
        case "hookrightarrow": "embeds into"
        case "twoheadrightarrow": "maps onto"
        case "uparrow": "up"
        case "downarrow": "down"
        case "rightleftharpoons": "is in equilibrium with"
        case "nearrow": "increases to"
        case "searrow": "decreases to"
        default: nil
        }
    }

    /// What is set over a letter: `\hat`; said behind it.
    static func accent(_ name: String) -> String? {
        switch name {
        case "hat", "widehat": "hat"
        case "bar", "overline": "bar"
        case "tilde", "widetilde": "tilde"
        case "dot": "dot"
        case "ddot": "double dot"
        case "dddot": "triple dot"
        case "check": "check"
        case "breve": "breve"
        case "acute": "acute"
        case "grave": "grave"
        case "mathring": "ring"
        default: nil
        }
    }

    /// What is said before its argument: `\vec`.
    static func prefix(_ name: String) -> String? {
        switch name {
        case "vec", "overrightarrow": "vector"
        default: nil
        }
    }

    /// A set of numbers that a letter in blackboard bold names.
    static func numberSet(_ letter: String) -> String? {
        switch letter {
        case "N": "the natural numbers"
        case "Z": "the integers"
        case "Q": "the rational numbers"
        case "R": "the real numbers"
        case "C": "the complex numbers"
        default: nil
        }
    }

    /// Whether a command only says how the formula looks.
    static func isSilent(_ name: String) -> Bool {
        switch name {
        case ",", ";", ":", "!", " ", ">", "/", "quad", "qquad", "enspace", "thinspace", "medspace", "thickspace",
            "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits", "nonumber", "notag",
            "hline", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl", "Biggr",
            "bigm", "Bigm", "middle", "allowbreak", "nobreak", "noindent", "centering", "rm", "bf", "it", "sf", "tt",
            "cal",
            "boldmath", "mathstrut", "strut", "relax", "-", "par":
            true
        default: false
        }
    }

    /// Whether a command shows its argument and says no more about it.
    static func isTransparent(_ name: String) -> Bool {
        switch name {
        case "mathbf", "boldsymbol", "bm", "mathit", "mathcal", "mathscr", "mathfrak", "mathsf", "mathtt", "mathnormal",
            "boxed", "underline", "underbrace", "overbrace", "mathop", "mathrel", "mathbin", "mathord", "mathopen",
            "mathclose", "cancel", "substack", "smash", "ensuremath", "pmb":
            true
        default: false
        }
    }

    /// Whether the argument of a command is not for people.
    static func hidesArgument(_ name: String) -> Bool {
        switch name {
        case "label", "tag", "color", "hspace", "vspace", "phantom", "hphantom", "vphantom", "mspace", "textcolor",
            "ref",
            "eqref", "cite":
            true
        default: false
        }
    }

    /// Whether the argument of a command is words.
    static func isText(_ name: String) -> Bool {
        switch name {
        case "text", "textrm", "textbf", "textit", "textsf", "texttt", "mbox", "hbox", "mathrm", "operatorname",
            "textnormal",
            "emph", "unit", "si":
            true
        default: false
        }
    }
}
