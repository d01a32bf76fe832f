public import MynahSynthesis
public import MynahText

/// What every engine must keep, as checks that a test suite runs one by one.
///
///     @Test(arguments: SpeechEngineContract.Clause.allCases)
///     func `keeps the contract`(clause: SpeechEngineContract.Clause) {
///         let contract = SpeechEngineContract(voice: FliteEngine.defaultVoice) { FliteEngine() }
///         #expect(contract.violation(of: clause) == nil)
///     }
public struct SpeechEngineContract {
    /// One promise of ``SpeechEngine``.
    public enum Clause: String, CaseIterable, Sendable {
        case describesItsVoices
        case makesSoundSamples
        case endsQuietlyWithNothingToSay
        case marksWordsInOrder
        case refusesUnknownVoices
        case noticesCancellation
        case stopsWhenTheSinkRefuses
        case repeatsItself
        case takesAnyText
        case followsTheSpeed
    }

    let voice: Voice.Name
    let language: LanguageTag
    let text: String
    let makeEngine: () throws -> any SpeechEngine

    /// Checks the engines that `makeEngine` makes, with `voice` speaking `text`: several words in a language that the voice speaks.
    public init(
        voice: Voice.Name,
        language: LanguageTag = LanguageTag("en-US")!,
        text: String = "Seven large birds were singing in the old garden.",
        makeEngine: @escaping () throws -> any SpeechEngine
    ) {
        self.voice = voice
        self.language = language
        self.text = text
        self.makeEngine = makeEngine
    }

    /// How the engine breaks `clause`, in a sentence; `nil` when it keeps it.
    public func violation(of clause: Clause) -> String? {
        do {
            var engine = try makeEngine()
            try check(clause, of: &engine)
            return nil
        } catch let broken as BrokenPromise {
            return broken.sentence
        } catch {
            return "An unexpected error: \(error)"
        }
    }

    private func check(_ clause: Clause, of engine: inout any SpeechEngine) throws {
        switch clause {
        case .describesItsVoices: try checkVoices(of: &engine)
        case .makesSoundSamples: try checkSamples(of: &engine)
        case .endsQuietlyWithNothingToSay: try checkSilence(of: &engine)
        case .marksWordsInOrder: try checkMarks(of: &engine)
        case .refusesUnknownVoices: try checkUnknownVoice(of: &engine)
        case .noticesCancellation: try checkCancellation(of: &engine)
        case .stopsWhenTheSinkRefuses: try checkRefusal(of: &engine)
        case .repeatsItself: try checkRepetition(of: &engine)
        case .takesAnyText: try checkHostileText(of: &engine)
        case .followsTheSpeed: try checkSpeed(of: &engine)
        }
    }
}

/// A promise that was not kept.
struct BrokenPromise: Error {
    let sentence: String
}
