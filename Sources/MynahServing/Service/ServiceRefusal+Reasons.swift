extension ServiceRefusal {
    static let draining = ServiceRefusal(.draining, "The service is about to end and takes no more. Ask another.")

    static func tooManyStreams(_ limit: Int) -> ServiceRefusal {
        ServiceRefusal(
            .tooManyStreams,
            "There are \(limit) streams already, as many as may be. Try again later.",
            retryAfter: .seconds(5)
        )
    }

    static func tooManyStreams(ofClient limit: Int) -> ServiceRefusal {
        ServiceRefusal(
            .tooManyStreamsOfClient,
            "This client has \(limit) streams already, as many as one may have. Read or close one of them first.",
            retryAfter: .seconds(1)
        )
    }

    static func overloaded(_ estimate: WaitEstimate, limit: Duration) -> ServiceRefusal {
        let excess = max(estimate.seconds - limit / .seconds(1), estimate.shortfall)
        let wait = max(estimate.seconds, estimate.shortfall)
        let seconds = Int(min(wait, 1e6).rounded(.up))
        return ServiceRefusal(
            .overloaded,
            "Too many are being spoken to now: it would take some \(seconds) s. Try again later, or ask for less text at once.",
            wait: .seconds(min(wait, 1e6)),
            retryAfter: .seconds(max(1, min(excess, 3_600)).rounded(.up))
        )
    }
}
