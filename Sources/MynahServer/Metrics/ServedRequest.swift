package import MynahHTTP
import MynahServing

/// How a request went, for an access log; never what it said.
package struct ServedRequest: Sendable {
    /// What HTTP knows of it.
    package let call: FinishedCall
    private let record: VisitRecord?

    init(_ call: FinishedCall) {
        self.call = call
        record = call.note as? VisitRecord
    }

    /// What names the request in the answer; `nil` where it was refused before anybody looked at it.
    package var requestID: String? { record?.requestID }
    /// The W3C trace that it belongs to: 32 hexadecimal digits; `nil` where the caller named none and none is recorded.
    package var traceID: String? { record?.traceID }
    /// The name of the key it came with.
    package var key: String? { written?.key }
    /// The code of the error that the client was told.
    package var errorCode: String? { written?.errorCode }
    /// The bytes of text that were to be spoken.
    package var characters: Int { written?.speech?.characters ?? 0 }
    /// The seconds of sound that were handed to the answer.
    package var audioSeconds: Double { written?.speech?.audioSeconds ?? 0 }
    /// Seconds from the request to the first sound.
    package var firstSound: Double? { written?.speech?.firstSound }
    /// Seconds from the first order to the last sound.
    var speechSeconds: Double? { written?.speech?.speechSeconds }
    /// Who spoke.
    package var engine: String? { written?.speech?.engine }
    /// In whose voice.
    package var voice: String? { written?.speech?.voice }
    /// The path as the routes have it.
    var route: String? { written?.route }
    /// The trace that is recorded of it.
    var trace: TraceContext? { record?.trace }
    /// When something was first to be spoken.
    var ordered: Double? { written?.ordered }
    /// What lanes spoke.
    var passages: [SpokenPassage] { written?.passages ?? [] }
    /// Whether something was to be spoken.
    var isSpeech: Bool { written?.speech != nil }

    /// All that was written down of it; `nil` where nothing of it may be kept.
    var facts: VisitRecord.Content? { record?.mayBeKept == true ? written : nil }

    private var written: VisitRecord.Content? { record?.written }
}
