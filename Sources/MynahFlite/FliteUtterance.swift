import CFlite

/// An utterance of flite's: tokens go in, samples come out as they are made, and then it knows its segments.
///
/// What this utterance alone needs is set in its own features, never in those of the voice: those stay as they were when the
/// voice was registered, so that any number of threads may speak with one voice.
struct FliteUtterance: ~Copyable {
    /// Hears the next samples and says whether it wants to hear more.
    typealias Listener = (UnsafeBufferPointer<Int16>) -> Bool

    private let handle: UnsafeMutablePointer<cst_utterance>

    init(tokens: ArraySlice<FliteToken>) {
        handle = new_utterance()
        let relation = utt_relation_create(handle, FliteKey.token.pointer)
        for (place, token) in tokens.enumerated() {
            let item = relation_append(relation, nil)
            item_set_string(item, FliteKey.name.pointer, token.name)
            item_set_string(item, FliteKey.punctuation.pointer, token.punctuation)
            item_set_string(item, FliteKey.prepunctuation.pointer, "")
            item_set_string(item, FliteKey.whitespace.pointer, " ")
            item_set_int(item, FliteKey.place.pointer, Int32(place + 1))
        }
    }

    deinit { delete_utterance(handle) }

    /// Speaks with `voice`, `factor` times as fast as it would, until the end or until `listener` has heard enough;
    /// false when flite gives up.
    func speak(with voice: FliteVoice, factor: Double, listener: Listener) -> Bool {
        let stretch = flite_get_param_float(voice.handle.pointee.features, FliteKey.durationStretch.pointer, 1)
        flite_feat_set_float(handle.pointee.features, FliteKey.durationStretch.pointer, stretch / Float(factor))
        utt_init(handle, voice.handle)
        return withoutActuallyEscaping(listener) { listener in
            let ear = Ear(listener)
            return withExtendedLifetime(ear) {
                // The utterance deletes the streaming information with its features.
                let streaming = new_audio_streaming_info()!
                streaming.pointee.min_buffsize = Self.pieceSize
                streaming.pointee.asc = Self.hear
                streaming.pointee.userdata = Unmanaged.passUnretained(ear).toOpaque()
                feat_set(handle.pointee.features, FliteKey.streaming.pointer, audio_streaming_info_val(streaming))
                return ear.noise.drawing { utt_synth_tokens(handle) != nil }
            }
        }
    }

    /// The speech sounds, in order.
    func segments() -> [FliteSegment] {
        var segments: [FliteSegment] = []
        var item = relation_head(utt_relation(handle, "Segment"))
        while let segment = item {
            let place = flite_ffeature_int(segment, "R:SylStructure.parent.parent.R:Token.parent.place")
            segments.append(
                FliteSegment(
                    name: String(cString: item_feat_string(segment, "name")),
                    end: Double(flite_ffeature_float(segment, "end")),
                    token: place > 0 ? Int(place) - 1 : nil
                )
            )
            item = item_next(segment)
        }
        return segments
    }

    /// The fewest samples that flite passes on at once: 50 ms.
    private static let pieceSize: Int32 = 800

    private static let hear: cst_audio_stream_callback = { wave, start, size, _, streaming in
        guard let samples = wave?.pointee.samples, let context = streaming?.pointee.userdata, size > 0 else {
            return CST_AUDIO_STREAM_CONT
        }
        let ear = Unmanaged<Ear>.fromOpaque(context).takeUnretainedValue()
        let piece = UnsafeBufferPointer(start: samples + Int(start), count: Int(size))
        return ear.noise.resting { ear.listener(piece) } ? CST_AUDIO_STREAM_CONT : CST_AUDIO_STREAM_STOP
    }

    /// The listener, as something that a C callback can be pointed to.
    private final class Ear {
        let listener: Listener
        let noise = FliteNoise()

        init(_ listener: @escaping Listener) { self.listener = listener }
    }
}
