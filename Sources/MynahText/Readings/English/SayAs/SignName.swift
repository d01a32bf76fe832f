/// What signs are called when they are spelled out.
enum SignName {
    /// The name of a sign; `nil` where it has none in English.
    static func name(of sign: Unicode.Scalar) -> String? {
        switch sign {
        case ".": "dot"
        case ",": "comma"
        case ":": "colon"
        case ";": "semicolon"
        case "!": "exclamation-mark"
        case "?": "question-mark"
        case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}": "dash"
        case "_": "underscore"
        case "/": "slash"
        case "\\": "backslash"
        case "@": "at"
        case "#": "hash"
        case "&": "and"
        case "*": "star"
        case "+": "plus"
        case "=": "equals"
        case "%": "percent"
        case "$": "dollar"
        case "\u{A3}": "pound"
        case "\u{20AC}": "euro"
        case "\u{A5}": "yen"
        default: quotingName(of: sign)
        }
    }

    private static func quotingName(of sign: Unicode.Scalar) -> String? {
        switch sign {
        case "'", "\u{2018}", "\u{2019}": "apostrophe"
        case "\"", "\u{201C}", "\u{201D}": "quote"
        case "(", "[", "{": "open-bracket"
        case ")", "]", "}": "close-bracket"
        case "<": "less-than"
        case ">": "greater-than"
        case "~": "tilde"
        case "^": "caret"
        case "|": "bar"
        case "`": "backtick"
        case "\u{A7}": "section"
        case "\u{B0}": "degree"
        default: nil
        }
    }
}
