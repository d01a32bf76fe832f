import MynahOptions

/// The tokens that Kokoro's network is to be fed, as they are typed: `0,50,156,0`.
struct TokenList: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .described("numbers with commas between, such as 0,50,156,0") }
    static var placeholder: String { "LIST" }

    /// More than any network takes, so that the network can say how many it does.
    private static let most = 100_000

    let numbers: [Int]

    init?(optionText: String) {
        var numbers: [Int] = []
        for part in optionText.split(separator: ",", omittingEmptySubsequences: false) {
            var digits = part.drop { $0 == " " }
            while digits.last == " " { digits.removeLast() }
            guard let number = Int(digits), numbers.count < Self.most else { return nil }
            numbers.append(number)
        }
        self.numbers = numbers
    }

    var optionText: String { numbers.map(String.init).joined(separator: ",") }
}
