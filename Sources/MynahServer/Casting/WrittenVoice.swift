/// A voice as callers write it: a name, or a mixture of names.
struct WrittenVoice: Hashable {
    /// It without the spaces that some put between the parts of a mixture.
    let text: String

    init(_ text: String) { self.text = text.filter { $0 != " " } }

    /// Whether nobody is named.
    var isEmpty: Bool { text.isEmpty }

    /// The names in it. What is behind a minus is not told apart, as names have dashes too.
    var parts: [String] {
        text.split(separator: "+").flatMap { $0.split(separator: ",") }
            .map { String($0.prefix { $0 != "(" && $0 != "*" }) }
    }

    /// The same where the whole, or else each name in it, is replaced by what it stands for.
    func replacing(_ meaning: (String) -> String?) -> WrittenVoice {
        if let whole = meaning(text) { return WrittenVoice(whole) }
        var (result, name) = ("", "")
        for letter in text {
            guard Self.marks.contains(letter) else {
                name.append(letter)
                continue
            }
            result += (meaning(name) ?? name) + String(letter)
            name = ""
        }
        return WrittenVoice(result + (meaning(name) ?? name))
    }

    private static let marks: Set<Character> = ["+", ",", "(", ")", "*"]
}
