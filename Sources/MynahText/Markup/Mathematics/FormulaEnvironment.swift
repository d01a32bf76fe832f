/// What `\begin{…}` begins in a formula.
enum FormulaEnvironment {
    /// Lines of one calculation.
    case lines
    case cases
    case matrix
    case determinant

    /// Knows the environments of LaTeX's `amsmath`; `nil` for others.
    init?(_ name: ArraySlice<UInt8>) {
        let name = name.last == UInt8(ascii: "*") ? name.dropLast() : name
        switch String(decoding: name, as: UTF8.self) {
        case "equation", "align", "aligned", "alignat", "alignedat", "gather", "gathered", "multline", "split",
            "eqnarray",
            "displaymath", "math", "flalign":
            self = .lines
        case "cases", "dcases", "rcases": self = .cases
        case "matrix", "pmatrix", "bmatrix", "Bmatrix", "smallmatrix", "array": self = .matrix
        case "vmatrix", "Vmatrix": self = .determinant
        default: return nil
        }
    }
}
