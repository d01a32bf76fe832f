public import MynahTensors

/// The symbols that a Kokoro network knows, each a single character of Unicode, and the numbers that it knows them by.
public struct KokoroVocabulary: Hashable, Sendable {
    /// The number that opens and closes what is spoken, and stands for no symbol.
    public static let edge = 0

    /// The symbols, in the order of their numbers.
    public let symbols: [Unicode.Scalar]
    /// Their numbers, which grow.
    public let ids: [Int]
    private let numbers: [Unicode.Scalar: Int]

    /// Keeps symbols with their numbers. An error where one has two numbers, or a number is not from 1 to below `tokenCount`.
    public init(_ entries: [(symbol: Unicode.Scalar, id: Int)], tokenCount: Int) throws(ModelFileError) {
        var seen: Set<Unicode.Scalar> = []
        for (symbol, id) in entries {
            guard seen.insert(symbol).inserted else {
                throw ModelFileError(.mismatched, "The vocabulary has the symbol '\(symbol)' twice.")
            }
            guard (1..<max(2, tokenCount)).contains(id) else {
                throw ModelFileError(
                    .mismatched,
                    "The vocabulary gives '\(symbol)' the number \(id), which must be from 1 to below \(tokenCount)."
                )
            }
        }
        let sorted = entries.sorted { $0.id < $1.id }
        self.init(symbols: sorted.map { $0.symbol }, ids: sorted.map { $0.id })
    }

    /// Takes symbols and their numbers, both known to be right.
    package init(symbols: [Unicode.Scalar], ids: [Int]) {
        self.symbols = symbols
        self.ids = ids
        var numbers: [Unicode.Scalar: Int] = [:]
        for (symbol, id) in zip(symbols, ids) { numbers[symbol] = id }
        self.numbers = numbers
    }

    /// The number of a symbol; `nil` for one that the model lacks. The `g` of typewriters is taken for that of phoneticians.
    public func number(of symbol: Unicode.Scalar) -> Int? {
        numbers[symbol] ?? (symbol == "g" ? numbers["\u{261}"] : nil)
    }
}

extension KokoroVocabulary {
    /// Reads a model's vocabulary.
    public init(_ metadata: ModelMetadata, tokenCount: Int) throws(ModelFileError) {
        let texts = try metadata.texts(Self.symbolsKey)
        let ids = try metadata.integers(Self.idsKey)
        guard texts.count == ids.count else {
            throw ModelFileError(.mismatched, "The vocabulary has \(texts.count) symbols but \(ids.count) numbers.")
        }
        var entries: [(symbol: Unicode.Scalar, id: Int)] = []
        for (text, id) in zip(texts, ids) {
            guard let symbol = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
                throw ModelFileError(.mismatched, "The vocabulary has '\(text)', which is not a single character.")
            }
            entries.append((symbol, id))
        }
        try self.init(entries, tokenCount: tokenCount)
    }

    /// Adds the vocabulary to what a model says about itself.
    public func write(to metadata: inout ModelMetadata) {
        metadata[Self.symbolsKey] = .texts(symbols.map { String($0) })
        metadata[Self.idsKey] = .integers(ids.map { Int64($0) })
    }

    private static var symbolsKey: String { "kokoro.vocabulary.symbols" }
    private static var idsKey: String { "kokoro.vocabulary.ids" }
}
