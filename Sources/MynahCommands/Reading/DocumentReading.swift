import Glibc
import MynahOptions
import MynahSynthesis
import MynahText

/// Gives a command the texts that it is to read, one by one: each line of standard input, or all of it, or the words of the command line.
struct DocumentReading {
    let options: ReadingOptionGroup
    let invocation: Invocation

    /// Reads a text and puts out what is to be printed of it.
    typealias Answer = (_ source: SourceText, _ format: TextFormat, _ gap: String, _ output: inout OutputBuffer) throws
        -> Void

    /// Has `answer` read each text; what parts paragraphs is a line end in a whole document and a space in a line.
    func run(_ answer: Answer) throws {
        var output = OutputBuffer()
        do {
            try readAll(answer, into: &output)
        } catch {
            // What was read before the failure is printed; the failure is what to tell of.
            try? output.flush()
            throw error
        }
        try output.flush()
    }

    private func readAll(_ answer: Answer, into output: inout OutputBuffer) throws {
        guard options.text.isEmpty else {
            let source = SourceText(options.text.joined(separator: " "))
            try answer(source, format(of: source), " ", &output)
            return try output.endLine()
        }
        if Terminal.isAttached(to: STDIN_FILENO) {
            throw invocation.usageError("there is no text to read: give a TEXT, or pipe one in")
        }
        var input = LineInput(STDIN_FILENO, name: "standard input")
        if try isOneDocument(&input) {
            let source = SourceText(Array(try input.rest()))
            try answer(source, format(of: source), "\n", &output)
            return try output.endLine()
        }
        while let line = try input.next() {
            let source = SourceText(Array(line))
            try answer(source, format(of: source), " ", &output)
            try output.endLine()
        }
    }

    private func isOneDocument(_ input: inout LineInput) throws(SynthesisError) -> Bool {
        if options.isWhole || options.format == .ssml { return true }
        guard options.format == nil else { return false }
        return try input.begins { TextFormat.detected(in: SourceText(Array($0.prefix(1000)))) == .ssml }
    }

    private func format(of source: SourceText) -> TextFormat { options.format ?? .detected(in: source) }
}
