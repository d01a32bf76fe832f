import MynahHTTP
import MynahServing

extension APIError {
    /// Why the service does not take an order.
    init(_ refusal: ServiceRefusal) {
        let isDraining = refusal.code == .draining
        self.init(isDraining ? .unavailable : .tooManyRequests, refusal.code.rawValue.snakeCased, refusal.message)
        if let wait = refusal.retryAfter ?? refusal.wait {
            fields.append(
                "Retry-After",
                String(max(1, wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)))
            )
        }
        if let wait = refusal.wait {
            let seconds = (wait / .milliseconds(1)).rounded() / 1_000
            fields.append("X-Mynah-Estimated-Wait", "\(seconds)")
        }
    }
}

extension String {
    /// `too_many_streams` of `tooManyStreams`.
    fileprivate var snakeCased: String {
        reduce(into: "") { text, letter in text += letter.isUppercase ? "_" + letter.lowercased() : String(letter) }
    }
}
