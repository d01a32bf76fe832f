import FoundationEssentials
import Glibc
import MynahPhonemes
import MynahText

/// Trains a letter model, and scores one on words that it has not seen.
@main
struct TrainLetters {
    private static let usage = """
        usage: train-letters --accent us|gb [--evaluate [--remainder N] [--errors FILE]] [--output FILE] [--dictionaries FOLDER]

          --evaluate      leave out a twentieth of the gold dictionary and its inflected forms, train, and score on it
          --remainder     which twentieth: the words whose hash leaves this, divided by 20; 0 where not given
          --output        train on all words and write the model
          --dictionaries  where us_gold.json and the others lie; .build/misaki-0.9.4 where not given
          --threshold     bits that a context must save
          --errors        write what --evaluate finds wrong
        """

    static func main() throws {
        guard let options = Options(CommandLine.arguments.dropFirst()) else {
            print(usage)
            exit(2)
        }
        let dictionary = try Pronunciations(folder: options.dictionaries, accent: options.accent)
        if options.isEvaluating { try evaluate(dictionary, options) }
        if let output = options.output {
            let model = Trainer(training: TrainingWords(dictionary, without: []), threshold: options.threshold).model()
            try Data(model).write(to: URL(filePath: output))
            print("\(output): \(model.count) bytes")
        }
    }

    private static func evaluate(_ dictionary: Pronunciations, _ options: Options) throws {
        let heldOut = HeldOut(remainder: options.remainder)
        let held = dictionary.gold.filter { heldOut.contains($0.key) }
        let training = TrainingWords(dictionary, without: Set(held.map { $0.key }))
        let model = Trainer(training: training, threshold: options.threshold).model()
        let evaluation = Evaluation(
            letters: try LetterToSound(data: DataBlock(model)),
            words: held,
            lexicon: training.lexicon
        )
        let out = training.leftOut
        print("held out: \(held.count) words of \(options.accent)_gold.json, hash % 20 == \(options.remainder)")
        print("left out of training and of the known words:")
        print("  these words:           \(out.gold) gold and \(out.silver) silver entries")
        print("  their inflected forms: \(out.goldForms) gold and \(out.silverForms) silver entries")
        print("the model has \(model.count) bytes")
        evaluation.report()
        if let errors = options.errors { try Data(evaluation.errors.utf8).write(to: URL(filePath: errors)) }
    }
}
