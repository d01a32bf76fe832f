import Mynah
import MynahAudio
import MynahKokoro
import MynahSynthesis

/// Has one voice speak the texts, and judges what is heard.
struct VoiceCheck {
    /// How much more a spectrum may grow behind a join than elsewhere: what begins behind a pause may be the hardest onset of all.
    private static let mostFlux = 1.3

    private let voice: Voice.Name
    private var kokoro: InstalledKokoro
    private let recogniser: SpeechRecogniser?
    private let cancellation: Cancellation

    init(
        _ voice: Voice.Name,
        _ kokoro: InstalledKokoro,
        _ recogniser: SpeechRecogniser?,
        _ cancellation: Cancellation
    ) {
        self.voice = voice
        self.kokoro = kokoro
        self.recogniser = recogniser
        self.cancellation = cancellation
    }

    /// Everything that was found.
    mutating func findings() throws(SynthesisError) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        var seconds: [String: Double] = [:]
        for text in [CheckText.short, .sentence, .long, .slow, .fast] {
            let pieceCount = kokoro.pieces.count
            var speech = CheckedSpeech()
            try kokoro.speak(text.passage(voice: voice), into: &speech, cancellation: cancellation)
            seconds[text.name] = speech.seconds
            var own = [lengths(of: Array(kokoro.pieces[pieceCount...])), sound(of: speech)]
            own.append(words(of: speech, text))
            own += seams(of: speech, text)
            if text.name == CheckText.sentence.name { own.append(try recognition(of: speech, text)) }
            findings += own.map { $0.by(voice.text, text.name) }
        }
        return findings + speeds(seconds).map { $0.by(voice.text) }
    }

    /// Whether each token has frames, and each frame its samples.
    private func lengths(of pieces: [VoicedPiece]) -> CheckFinding {
        let perFrame = kokoro.conditions?.samplesPerFrame ?? 0
        let wrong = pieces.filter { piece in
            piece.frames.count != piece.tokens.count || piece.frames.contains { $0 < 1 }
                || piece.sampleCount != perFrame * piece.frames.reduce(0, +)
        }
        let found = "\(pieces.count - wrong.count) of \(pieces.count) pieces"
        return CheckFinding("lengths", found: found, wanted: "\(perFrame) samples a frame", isGood: wrong.isEmpty)
    }

    private func sound(of speech: CheckedSpeech) -> CheckFinding {
        let clipped = speech.samples.count { abs($0) >= 0.999 }
        let share = Double(clipped) / Double(max(1, speech.samples.count))
        // Of less than 400 ms no loudness can be told.
        let loudness = speech.loudness ?? (speech.seconds < 0.5 ? -26 : -70)
        return CheckFinding(
            "sound",
            found: "\(loudness.oneDecimal) LUFS, \((share * 100).oneDecimal) % clipped",
            wanted: "-40 to -16 LUFS, not clipped",
            isGood: (-40 ... -16).contains(loudness) && share < 0.001
        )
    }

    private func words(of speech: CheckedSpeech, _ text: CheckText) -> CheckFinding {
        let fault = speech.fault(ofWordsIn: text)
        let found = fault ?? "\(speech.words.count) words in \(speech.seconds.oneDecimal) s"
        return CheckFinding("times", found: found, wanted: "\(text.words.count) words, in order", isGood: fault == nil)
    }

    private func seams(of speech: CheckedSpeech, _ text: CheckText) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        if let joins = speech.joins {
            let step = Double(joins.stepAtJoins / max(joins.stepElsewhere, 1e-9))
            let flux = Double(joins.fluxAtJoins / max(joins.fluxElsewhere, 1e-9))
            let found = "steps \(step.oneDecimal), flux \(flux.oneDecimal)"
            let isGood = step <= 1 && flux <= Self.mostFlux
            findings.append(CheckFinding("joins", found: found, wanted: "steps 1, flux 1.3 at most", isGood: isGood))
        }
        if let spread = speech.spreadOfLoudness {
            let found = "\(spread.oneDecimal) LU apart"
            findings.append(CheckFinding("loudness", found: found, wanted: "3 LU at most", isGood: spread <= 3))
        }
        let hole = speech.longestHole
        let found = "\(Int((hole * 1_000).rounded())) ms"
        let most = text.longestHole
        findings.append(
            CheckFinding("holes", found: found, wanted: "\(Int(most * 1_000)) ms at most", isGood: hole <= most)
        )
        return findings
    }

    private func speeds(_ seconds: [String: Double]) -> [CheckFinding] {
        let usual = seconds[CheckText.sentence.name] ?? 0
        return [(CheckText.slow.name, 1.6...2.4), (CheckText.fast.name, 0.4...0.7)].map { name, wanted in
            let ratio = (seconds[name] ?? 0) / max(usual, 1e-9)
            return CheckFinding(
                "speed \(name)",
                found: "\(ratio.oneDecimal) of the time",
                wanted: "\(wanted.lowerBound.oneDecimal) to \(wanted.upperBound.oneDecimal)",
                isGood: wanted.contains(ratio)
            )
        }
    }

    private func recognition(of speech: CheckedSpeech, _ text: CheckText) throws(SynthesisError) -> CheckFinding {
        let wanted = "\(Int(SpeechRecogniser.mostErrors * 100)) % wrong words at most"
        guard let recogniser else {
            return CheckFinding("recogniser", found: "none is installed", wanted: wanted, .skipped)
        }
        let answer: String
        do throws(SynthesisError) {
            answer = try recogniser.text(of: speech.samples, cancellation)
        } catch {
            guard error.code == .engineFailed else { throw error }
            return CheckFinding("recogniser", found: error.message, wanted: wanted, .skipped)
        }
        let heard = CheckText.words(of: answer)
        let rate = WordErrorRate(of: heard, against: text.words).rate
        let found = "\(Int((rate * 100).rounded())) % wrong: \(heard.joined(separator: " "))"
        return CheckFinding("recogniser", found: found, wanted: wanted, isGood: rate <= SpeechRecogniser.mostErrors)
    }
}

extension Double {
    /// With one digit behind the point.
    fileprivate var oneDecimal: String { "\((self * 10).rounded() / 10)" }
}
