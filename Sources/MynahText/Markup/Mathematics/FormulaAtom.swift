/// The smallest part of a formula that is said as a whole, with what is set above and below it.
struct FormulaAtom {
    enum Kind {
        case letter(String)
        case number
        /// Greek letters, infinity, words.
        case name(String)
        /// `sin`: something is said to be its value "of" something.
        case function(String)
        /// `sum`, `integral`: with limits.
        case large(String)
        case limit(String)
        case binary(String)
        case relation(String)
        /// A comma and the like.
        case mark(String)
        /// A vertical bar, which many things are written with.
        case bar
        case factorial
        case group([FormulaAtom])
        case fence(FormulaFence, [FormulaAtom])
        case fraction([FormulaAtom], [FormulaAtom])
        case binomial([FormulaAtom], [FormulaAtom])
        case root(degree: [FormulaAtom], [FormulaAtom])
        /// `x hat`.
        case accented([FormulaAtom], String)
        /// `vector x`.
        case prefixed(String, [FormulaAtom])
        /// A set that is named by one letter of a special kind.
        case numberSet(String, letter: String)
        case table(FormulaEnvironment, rows: [[[FormulaAtom]]])
    }

    var kind: Kind
    /// The bytes that it is written with, without scripts.
    var range: Range<Int>
    /// What a number is written as.
    var digits = ""
    var lower: [FormulaAtom] = []
    var upper: [FormulaAtom] = []
    /// What stands for the upper mark `^` itself.
    var upperRange = 0..<0
    var primes = 0

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// Whether it is a thing that can be added or multiplied.
    var isOperand: Bool {
        switch kind {
        case .binary, .relation, .mark, .bar, .large, .limit, .function: false
        default: true
        }
    }

    var isRelation: Bool { if case .relation = kind { true } else { false } }
    var isMark: Bool { if case .mark = kind { true } else { false } }
    var isNumber: Bool { if case .number = kind { true } else { false } }
    var isFunction: Bool { if case .function = kind { true } else { false } }
    var hasScripts: Bool { !lower.isEmpty || !upper.isEmpty || primes > 0 }

    /// The end of its scripts.
    var end: Int { max(range.upperBound, upper.last?.end ?? 0, lower.last?.end ?? 0) }
}

/// The brackets around a part of a formula.
struct FormulaFence {
    enum Mark {
        case round
        case square
        case curly
        case bar
        case doubleBar
        case angle
        case floor
        case ceiling
        case none
    }

    let opening: Mark
    var closing: Mark
}
