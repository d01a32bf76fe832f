/// Tells the words that numbers are written out with.
enum NumberWords {
    /// Whether a word can begin a number: `two`, `ninety-five`.
    static func isStart(_ text: String) -> Bool { isNumber(text, among: starts) }

    /// Whether a word can go on a number: `hundred`, `point`, `and`.
    static func isPart(_ text: String) -> Bool { isNumber(text, among: starts) || isNumber(text, among: links) }

    private static let starts: [StaticString] = [
        "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
        "fifty", "sixty", "seventy", "eighty", "ninety", "minus",
    ]
    private static let links: [StaticString] = [
        "hundred", "thousand", "million", "billion", "trillion", "point", "and",
    ]

    private static func isNumber(_ text: String, among words: [StaticString]) -> Bool {
        let first = text.utf8.prefix { $0 != UInt8(ascii: "-") }
        return words.contains { word in
            word.utf8CodeUnitCount == first.count && word.withUTF8Buffer { first.elementsEqual($0) }
        }
    }
}
