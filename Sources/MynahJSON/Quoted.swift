/// A stranger's text in quotation marks: control characters written out, no longer than 60 characters.
package func quoted(_ text: some StringProtocol) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
        let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        shown += isControl ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
    return text.unicodeScalars.count > 60 ? "'\(shown)…'" : "'\(shown)'"
}
