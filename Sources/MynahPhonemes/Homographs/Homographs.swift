package import MynahText

/// Tells which of several words of the same letters is meant, by a linear model over the words around.
package struct Homographs: Sendable {
    private let block: DataBlock
    private let table: HomographTable
    private let weights: HomographWeights

    /// What a file of the classifier begins with: "MYHG" and a version.
    package static let signature: UInt32 = 0x4748_594D
    package static let version: UInt32 = 1

    /// Reads the head of a file that the training tool made; an error where it is another kind of file or cut short.
    package init(data: DataBlock) throws(DataError) {
        var reader = DataReader(data)
        guard try reader.number(UInt32.self) == Self.signature, try reader.number(UInt32.self) == Self.version else {
            throw DataError("This is no file of the homograph classifier, or of another version.")
        }
        table = try HomographTable(reading: &reader, in: data)
        weights = try HomographWeights(reading: &reader, in: data)
        block = data
    }

    /// One place in a sentence where a reading was chosen.
    package struct Occurrence: Hashable, Sendable {
        /// The token.
        package let token: Int
        /// The number of the reading.
        package let reading: Int
    }

    /// The homographs of a sentence in their order, and what each is.
    package func occurrences(in sentence: TaggedSequence, by tagger: Tagger) -> [Occurrence] {
        var found: [Occurrence] = []
        for (index, token) in sentence.words.tokens.enumerated() where token.kind == .word {
            guard let readings = table.readings(ofWord: token.hash) else { continue }
            let features = HomographFeatures(of: index, in: sentence, by: tagger)
            found.append(Occurrence(token: index, reading: best(of: readings, by: features)))
        }
        return found
    }

    private func best(of readings: Range<Int>, by features: HomographFeatures) -> Int {
        var best = (reading: readings.lowerBound, score: Int32.min)
        for reading in readings {
            let score = score(of: reading, by: features)
            if score > best.score { best = (reading, score) }
        }
        return best.reading
    }

    private func score(of reading: Int, by features: HomographFeatures) -> Int32 {
        let owners = table.owners(of: reading)
        var score: Int32 = 0
        for feature in features.structural {
            score &+= weights.weight(of: feature, for: owners.own)
            if owners.shared != 0 { score &+= weights.weight(of: feature, for: owners.shared) }
        }
        for feature in features.topical { score &+= weights.weight(of: feature, for: owners.own) }
        return score
    }

    /// The reading that markup asks for: by its name, `read_past`, or by what the word does or means in it, `produce_noun`, `_vrb`, `fish`.
    package func reading(of word: String, use: String) -> Int? {
        let letters = word.utf8.map { $0.asciiLowercased }
        guard let readings = table.readings(ofWord: WordHash.of(letters)) else { return nil }
        if let exact = readings.first(where: { table.bytes(.id, of: $0).elementsEqual(use.utf8) }) { return exact }
        if use == "sense_1" { return otherSense(of: letters, among: readings) }
        var name = use.utf8.map { $0.asciiLowercased }[...]
        if name.starts(with: letters) { name = name.dropFirst(letters.count) }
        name = name.drop { $0 == UInt8(ascii: "_") }
        return readings.first { HomographNames(table.bytes(.names, of: $0)).contains(name) }
    }

    /// The first reading that sounds otherwise than the usual one, which is named as the word itself, or stands first.
    private func otherSense(of letters: [UInt8], among readings: Range<Int>) -> Int? {
        let usual = readings.first { table.bytes(.id, of: $0).elementsEqual(letters) } ?? readings.lowerBound
        return readings.first { !table.bytes(.american, of: $0).elementsEqual(table.bytes(.american, of: usual)) }
    }

    /// The reading as the phonemizer takes it.
    package func reading(_ number: Int, in accent: Accent, of part: Range<Int>? = nil) -> HomographReading {
        HomographReading(
            id: String(decoding: table.bytes(.id, of: number), as: UTF8.self),
            // A damaged file must not bring signs that no voice knows.
            codes: table.bytes(accent == .american ? .american : .british, of: number)
                .filter { KokoroAlphabet.scalar(of: $0) != nil },
            part: part
        )
    }
}
