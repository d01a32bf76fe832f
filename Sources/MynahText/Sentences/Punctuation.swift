/// What a scalar does at the end of a sentence, in any script.
package enum Punctuation {
    /// Ends a sentence where a space, a line end or a closing mark follows.
    package static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?": true
        case "\u{2026}", "\u{203C}", "\u{2047}"..."\u{2049}", "\u{203D}": true
        case "\u{37E}", "\u{589}", "\u{5C3}", "\u{61F}", "\u{6D4}": true  // Greek, Armenian, Hebrew, Arabic, Urdu
        case "\u{964}", "\u{965}", "\u{F0D}", "\u{F0E}", "\u{104A}", "\u{104B}": true  // Devanagari, Tibetan, Burmese
        case "\u{1362}", "\u{1367}", "\u{17D4}", "\u{17D5}", "\u{166E}": true  // Ethiopic, Khmer, Canadian
        default: isWideTerminator(scalar)
        }
    }

    /// Ends a sentence whatever follows: the marks of scripts that write no spaces.
    package static func isWideTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{FF61}", "\u{FE12}", "\u{FE52}", "\u{FE56}", "\u{FE57}", "\u{FF0E}":
            true
        default: false
        }
    }

    /// Closes a quotation or bracket that the sentence before it belongs to.
    package static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", ")", "]", "}", "\u{BB}", "\u{2019}", "\u{201D}", "\u{203A}": true
        case "\u{3009}", "\u{300B}", "\u{300D}", "\u{300F}", "\u{3011}", "\u{3015}", "\u{FF02}", "\u{FF09}", "\u{FF3D}":
            true
        case "*", "_": true  // emphasis that closes after the stop
        default: false
        }
    }

    /// Opens a quotation or bracket: what stands in front of the first word of a sentence.
    package static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "(", "[", "{", "\u{AB}", "\u{2018}", "\u{201C}", "\u{201E}", "\u{2039}", "\u{BF}", "\u{A1}":
            true
        case "\u{3008}", "\u{300A}", "\u{300C}", "\u{300E}", "\u{3010}", "\u{3014}", "\u{FF08}", "\u{FF3B}": true
        case "*", "_", "\u{2014}", "\u{2013}": true
        default: false
        }
    }

    /// Ends a clause: a good place to cut a sentence that is too long.
    package static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ":", "\u{2014}", "\u{2013}", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF1A}", "\u{60C}",
            "\u{61B}":
            true
        default: isTerminator(scalar)
        }
    }

    /// White space of any kind, line ends among it.
    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    /// Whether it ends a line by itself.
    package static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        ("\n"..."\r").contains(scalar) || scalar == "\u{85}" || isParagraphEnd(scalar)
    }

    /// Whether it ends a paragraph by itself.
    package static func isParagraphEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{C}"
    }
}
