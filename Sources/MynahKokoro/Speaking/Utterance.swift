import MynahText

/// A piece of a passage as the network is given it.
struct Utterance {
    /// Its tokens, without the edges'.
    let tokens: ArraySlice<KokoroToken>
    /// How well the passage can be cut behind it.
    let ending: CutStrength
    /// Whether it is so short that the network may end it in noise.
    var isShort: Bool { tokens.count < PieceLength.weak }

    private let numbers: [Int]
    /// The tokens that are heard, from the first to the last.
    private let sounding: Range<Int>

    /// Takes a piece of `tokens`; `nil` where nothing of it is heard.
    ///
    /// What ends a passage, is short, and has no punctuation gets a full stop, or a comma where its sentence goes on: without, the network
    /// would rather go on than end.
    init?(_ piece: Range<Int>, of tokens: [KokoroToken], vocabulary: KokoroVocabulary) {
        self.tokens = tokens[piece]
        let next = tokens[piece.upperBound...].firstIndex { $0.sign != " " }
        ending = next.flatMap { CutStrength(in: tokens[...], before: $0) } ?? .sentence
        guard let first = self.tokens.firstIndex(where: { !$0.sign.isSilent }) else { return nil }
        guard let last = self.tokens.lastIndex(where: { !$0.sign.isSilent }) else { return nil }
        guard self.tokens.contains(where: { $0.sign.isSound }) else { return nil }
        sounding = first..<last + 1
        let endsHere = next == nil || tokens[last].endsSentence
        let isOpen = last == piece.upperBound - 1 && endsHere && piece.count < PieceLength.weak
        let stop = isOpen ? vocabulary.number(of: tokens[last].endsSentence ? "." : ",") : nil
        numbers = self.tokens.map { $0.number } + (stop.map { [$0] } ?? [])
    }

    /// The tokens that are heard, counted from the edge before the first token.
    var sounds: Range<Int> {
        sounding.lowerBound - tokens.startIndex + 1..<sounding.upperBound - tokens.startIndex + 1
    }

    /// What the network is asked.
    func request(_ delivery: KokoroDelivery, seed: UInt64) -> VoicingRequest {
        let signs = tokens.reduce(0) { $0 + $1.signCount }
        var request = VoicingRequest(
            tokens: [KokoroVocabulary.edge] + numbers + [KokoroVocabulary.edge],
            style: delivery.pack.row(forSigns: signs)
        )
        request.timing = .spoken(speed: delivery.pace.networkSpeed)
        request.pitch = delivery.pitch
        if let contour = delivery.contour {
            request.pitch.contour = places(of: request.tokens.count).map { contour.pitch(at: $0) }
        }
        request.seed = seed
        return request
    }

    /// Where in the caller's text each of `count` tokens begins, the edges' among them, and where the last ends.
    ///
    /// The sounds of a word share its bytes evenly, as do those of all words that were read from one form.
    private func places(of count: Int) -> [Double] {
        var places: [Double] = []
        var index = tokens.startIndex
        var place = Double(tokens.lazy.compactMap { $0.span }.first?.start ?? 0)
        places.append(place)
        while index < tokens.endIndex {
            guard let span = tokens[index].span else {
                places.append(place)
                index += 1
                continue
            }
            let last =
                tokens[index...].prefix { $0.span == span || $0.span == nil }.lastIndex { $0.span != nil } ?? index
            let length = Double(last - index + 1)
            for step in 0...last - index {
                places.append(Double(span.start) + Double(span.count) * Double(step) / length)
            }
            place = Double(span.end)
            index = last + 1
        }
        return places + [Double](repeating: place, count: count + 1 - places.count)
    }
}
