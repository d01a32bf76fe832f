import CEspeak
import MynahProcess
import MynahWire

/// Passes on what espeak-ng makes, piece by piece, and watches for the parent's word to stop.
final class EspeakListener {
    private let link: ParentLink

    init(link: ParentLink) { self.link = link }

    /// Takes a piece: samples, and a list of events that ends with one of type 0. False asks espeak-ng to stop.
    func hear(_ samples: UnsafeBufferPointer<Int16>, _ events: UnsafeMutablePointer<espeak_EVENT>) -> Bool {
        guard !isCancelled else { return false }
        var event = events
        while event.pointee.type != espeakEVENT_LIST_TERMINATED {
            if let mark = Self.mark(event.pointee) { link.send(EspeakReply.mark(mark).frame) }
            event += 1
        }
        if !samples.isEmpty { link.send(EspeakReply.samples(Array(samples)).frame) }
        return true
    }

    /// While an utterance is spoken the parent has nothing to say but to stop; whatever else it says stops it as well.
    private var isCancelled: Bool {
        guard let frame = try? link.receiveReady() else { return link.isOver }
        return frame == EspeakRequest.cancel.frame
    }

    private static func mark(_ event: espeak_EVENT) -> EspeakMark? {
        guard let kind = kind(event), event.text_position > 0, event.sample >= 0 else { return nil }
        return EspeakMark(
            kind: kind,
            character: UInt32(event.text_position - 1),
            count: UInt32(clamping: event.length),
            sample: UInt32(event.sample)
        )
    }

    private static func kind(_ event: espeak_EVENT) -> EspeakMark.Kind? {
        switch event.type {
        case espeakEVENT_WORD: return .word
        case espeakEVENT_PHONEME:
            let symbol = symbol(event)
            return symbol.isEmpty ? .pause : .phoneme(symbol)
        default: return nil
        }
    }

    /// The name of a phoneme: up to eight bytes, cut off in the middle of a character where it is longer.
    private static func symbol(_ event: espeak_EVENT) -> String {
        var bytes = withUnsafeBytes(of: event.id.string) { Array($0.prefix { $0 != 0 }) }
        while !bytes.isEmpty {
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            bytes.removeLast()
        }
        return ""
    }
}
