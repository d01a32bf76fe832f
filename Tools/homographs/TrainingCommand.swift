import FoundationEssentials
import MynahPhonemes
import MynahText

/// One run of the tool.
struct TrainingCommand {
    private let name: String
    private let paths: [String]

    init(_ arguments: [String]) {
        name = arguments.first ?? ""
        paths = Array(arguments.dropFirst())
    }

    func run() throws {
        switch (name, paths.count) {
        case ("tagger", 3...): try trainTagger()
        case ("score", 2...): try scoreTagger()
        case ("homographs", 3): try trainHomographs()
        case ("cross-validate", 2...3): try crossValidate()
        case ("speed", 3): try measureSpeed()
        default: throw TrainingError(usage)
        }
    }

    private func block(_ path: String) throws -> DataBlock {
        DataBlock([UInt8](try Data(contentsOf: URL(filePath: path))))
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
        print("\(path): \(bytes.count) bytes")
    }

    private func trainTagger() throws {
        let sentences = try paths.dropFirst(2).flatMap { try Treebank(path: $0).sentences }
        let table = WordTableBuilder(list: try WordList(path: paths[0]), sentences: sentences).bytes()
        var training = try TaggerTraining(tableBytes: table)
        training.train(on: sentences)
        try write(training.file(), to: paths[1])
    }

    private func scoreTagger() throws {
        let tagger = try Tagger(data: try block(paths[0]))
        for path in paths.dropFirst() {
            print("\(path): \(TaggerScore(tagger, on: try Treebank(path: path).sentences))")
        }
    }

    private func examples(_ tagger: Tagger) throws -> HomographExamples {
        let folder = paths[1]
        var examples = HomographExamples(words: try HomographEntry.all(path: "\(folder)/readings.tsv"))
        try examples.add(path: "\(folder)/homographs-train.tsv", isJudged: true, by: tagger)
        try examples.add(path: "\(folder)/own-sentences.tsv", isJudged: false, by: tagger)
        return examples
    }

    private func trainHomographs() throws {
        let tagger = try Tagger(data: try block(paths[0]))
        let examples = try examples(tagger)
        var training = LogisticTraining(examples, by: tagger)
        training.train(on: Array(examples.examples.indices))
        let count = training.learned.count
        print("\(examples.examples.count) examples, \(count) weights, \(examples.lost.count) sentences left out")
        try write(HomographFile.bytes(words: examples.words, learned: training.learned), to: paths[2])
    }

    private func crossValidate() throws {
        let tagger = try Tagger(data: try block(paths[0]))
        let result = try CrossValidation(try examples(tagger), by: tagger)
        if paths.last == "-v" { for mistake in result.mistakes { print(mistake) } }
        print(result)
    }

    private func measureSpeed() throws {
        let (tagger, homographs) = (try block(paths[0]), try block(paths[1]))
        let analyst = try SentenceAnalyst(tagger: tagger, homographs: homographs, accent: .american)
        let lines = try String(contentsOfFile: paths[2], encoding: .utf8).split(separator: "\n")
        let sentences = lines.flatMap { ReadText.sentences(of: String($0)) }
        let clock = ContinuousClock()
        var words = 0
        let time = clock.measure { for items in sentences { words += analyst.analyses(of: items).count } }
        print("\(words) items, \(time / words) each")
    }
}
