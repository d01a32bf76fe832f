extension String {
    /// The text as a field's value can be: in ASCII and on one line.
    var headerText: String {
        var text = ""
        for scalar in unicodeScalars.prefix(500) {
            if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F {
                text.unicodeScalars.append(scalar)
            } else {
                text += scalar == "\n" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return text
    }
}
