import MynahOptions
import MynahSynthesis

/// What was given to be said: exactly one of text, signs and tokens.
enum SayInput {
    case text(TextInput)
    case signs(String)
    case tokens([Int])

    /// Finds the one that was given.
    init(_ options: SayOptions, for invocation: Invocation) throws(OptionsError) {
        let given = [
            options.text.isEmpty ? nil : "TEXT", options.inputFile.map { _ in "--file" },
            options.fed.phonemes.map { _ in "--phonemes" }, options.fed.tokens.map { _ in "--tokens" },
        ].compactMap(\.self)
        if given.count > 1, options.fed.phonemes != nil || options.fed.tokens != nil {
            throw invocation.usageError("\(given[0]) and \(given[1]) exclude each other")
        }
        if let tokens = options.fed.tokens {
            if options.captions != nil {
                throw invocation.usageError("--tokens have no words that --captions could show")
            }
            self = .tokens(tokens.numbers)
        } else if let phonemes = options.fed.phonemes {
            self = .signs(phonemes)
        } else {
            self = .text(try TextInput(options, for: invocation))
        }
    }
}
