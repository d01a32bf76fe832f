import MynahAudio
import MynahCodecs
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahText

/// Finds what a whole answer is kept under: everything that was asked, and everything that decides what becomes of it.
struct ReplyKey {
    /// What is to be done.
    let plan: SpeechPlan
    /// What decides the engine's sound besides what it is asked.
    let fingerprint: [UInt8]
    /// The version of the program, whose encoders make the bytes.
    let version: String

    /// The key; the same for answers that come as they are made and at once, since what is kept is the finished file.
    var key: CacheKey {
        var content = CanonicalBytes()
        content.add("mynah reply")
        content.add(CacheKey.version)
        content.add("audio")
        content.add(version)
        content.add(plan.order.caching.circle)
        content.add(plan.order.engine.text)
        content.add(fingerprint)
        content.add(plan.text.bytes)
        content.add(plan.textFormat?.rawValue)
        content.add(plan.casting.voice.name.text)
        add(plan.order.request, to: &content)
        content.add(plan.order.rate.hertz)
        content.add(plan.order.start) { $0.add($1.place) }
        content.add(plan.format.name)
        content.add(plan.order.encoding?.format.name)
        content.add(plan.order.encoding?.bitRate) { $0.add($1.bitsPerSecond) }
        return CacheKey(.reply, of: content)
    }

    private func add(_ request: SpeechRequest, to content: inout CanonicalBytes) {
        content.add(request.voice.text)
        content.add(request.language.text)
        content.add(request.speed.factor)
        add(request.pauses, to: &content)
        add(request.delivery, to: &content)
        content.add(each: request.voiceNames.sorted { $0.key < $1.key }) { content, name in
            content.add(name.key)
            content.add(name.value)
        }
        content.add(each: request.voicePaces.sorted { $0.key < $1.key }) { content, pace in
            content.add(pace.key)
            content.add(pace.value)
        }
        content.add(request.voicePace)
        content.add(request.reading.speaksEmoji)
        content.add(request.reading.readsForms)
        content.add(request.seed) { $0.add(Int(bitPattern: UInt($1))) }
        content.add(each: request.lexicons) { content, lexicon in
            content.add(lexicon.source)
            content.add(lexicon.accent?.rawValue)
            content.add(lexicon.language?.text)
        }
    }

    private func add(_ pauses: Pauses, to content: inout CanonicalBytes) {
        for pause in [pauses.clause, pauses.sentence, pauses.paragraph, pauses.start, pauses.end] { content.add(pause) }
    }

    private func add(_ delivery: Delivery, to content: inout CanonicalBytes) {
        content.add(delivery.style)
        content.add(delivery.language?.text)
        content.add(delivery.prosody.rate)
        content.add(delivery.prosody.pitch)
        content.add(delivery.prosody.range)
        content.add(delivery.prosody.volume)
    }

    /// Whether the key tells everything; the fields of a request ask for nothing else.
    static func tells(_ request: SpeechRequest) -> Bool {
        let delivery = request.delivery
        return delivery.voice == nil && delivery.contour == nil && delivery.lexicons.isEmpty
            && delivery.prosody.contour.isEmpty && delivery.prosody.duration == nil
    }
}
