import MynahAudio
import MynahSynthesis
import MynahTesting

/// A way to break the contract.
enum Fault: Sendable {
    case overload, notANumber, mute, unmarked, lateMarks, wandering, obliging, deaf
}

/// A silent engine with one fault.
struct FaultyEngine: SpeechEngine {
    let fault: Fault
    var base = SilentEngine()
    var spoken = 0

    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }

    init(fault: Fault) { self.fault = fault }

    func voices() -> [Voice] { base.voices() }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        spoken += 1
        var own = passage
        if fault == .obliging {
            own = Passage(text: passage.text, span: passage.span, voice: SilentEngine.voice, language: passage.language)
        }
        var heard = CollectingSink()
        try base.speak(own, into: &heard, cancellation: fault == .deaf ? .never : cancellation)
        if fault != .mute { try sink.receive(heard.samples.map(distort)) }
        for mark in heard.marks where fault != .unmarked { try sink.receive(delay(mark)) }
    }

    private func distort(_ sample: Float) -> Float {
        switch fault {
        case .overload: 1.5
        case .notANumber: .nan
        case .wandering: Float(spoken) / 100
        default: sample
        }
    }

    private func delay(_ mark: SpeechMark) -> SpeechMark {
        guard fault == .lateMarks else { return mark }
        return SpeechMark(kind: mark.kind, span: mark.span, start: .seconds(60), end: .seconds(61))
    }
}
