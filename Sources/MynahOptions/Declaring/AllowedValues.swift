/// What may be written as an option's value: in words for a person, and as candidates for the shell's completion.
package struct AllowedValues: Hashable, Sendable {
    /// What a shell can offer while somebody types a value.
    package enum Completion: Hashable, Sendable {
        /// Nothing: the value is free.
        case nothing
        /// These words.
        case words([String])
        /// Names of files and folders.
        case files
        /// Names of folders.
        case folders
        /// The lines that a command line prints, such as `mynah voices --names`.
        case lines(ofCommand: String)
    }

    /// What is allowed, as the end of a sentence: `0.25 to 4`, `wav, mp3 or opus`; `nil` where everything is.
    package let description: String?
    /// What a shell can offer.
    package let completion: Completion

    /// Any text.
    package static let anything = AllowedValues(description: nil, completion: .nothing)
    /// The path of a file.
    package static let files = AllowedValues(description: nil, completion: .files)
    /// The path of a folder.
    package static let folders = AllowedValues(description: nil, completion: .folders)

    /// What a sentence's end says, `a language tag such as en-GB`.
    package static func described(_ description: String) -> AllowedValues {
        AllowedValues(description: description, completion: .nothing)
    }

    /// One of some words.
    package static func oneOf(_ words: [String]) -> AllowedValues {
        AllowedValues(description: listing(words), completion: .words(words))
    }

    /// Anything from the first to the last, `0.25` to `4`.
    package static func range(_ first: String, _ last: String) -> AllowedValues {
        .described("\(first) to \(last)")
    }

    /// What a command prints, one a line; the command line is run by the user's shell when it completes a value.
    package static func printed(by commandLine: String, described description: String) -> AllowedValues {
        AllowedValues(description: description, completion: .lines(ofCommand: commandLine))
    }

    /// The words that can be told from a misspelt one.
    var words: [String] {
        if case .words(let words) = completion { words } else { [] }
    }
}

/// `a, b or c`.
func listing(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
