import MynahHTTP

/// Asks a server for its set of keys: once, in ten seconds, without following where it leads. It blocks.
struct KeySetFetch: Sendable {
    /// Where the keys are.
    let url: HTTPURL

    /// What came.
    struct Outcome: Sendable {
        let keys: [TokenKey]
        /// How long they are fresh; `nil` where the server does not say.
        let freshness: Double?
    }

    private static let largest = 262_144

    /// Takes an address that the operator gave: encrypted, or on this machine.
    init(_ address: String) throws(AccessFault) {
        do throws(HTTPError) {
            url = try HTTPURL(address)
        } catch {
            throw AccessFault(.unreadable, error.message)
        }
        guard url.isSecure || url.isLoopback else {
            throw AccessFault(
                .unreadable,
                "Keys are not fetched from '\(url.origin)': anybody on the way could put others in their place. Use https."
            )
        }
    }

    /// Asks.
    func run() throws(AccessFault) -> Outcome {
        let receiver = Receiver()
        do throws(HTTPError) {
            let transfers = try HTTPTransfers(Self.settings)
            var request = HTTPRequest(.get, url)
            request.fields.append("Accept", "application/jwk-set+json, application/json")
            _ = try transfers.start(request, to: receiver)
            guard let end = try transfers.next(until: .now + .seconds(10)) else {
                throw HTTPError(.stalled, "\(url.host) takes too long.")
            }
            let head = try end.result.get()
            guard head.status < 500 else { throw HTTPError(.unreachable, "\(url.host) answers \(head.status).") }
            guard head.status == 200 else { throw HTTPError(.declined, "\(url.host) answers \(head.status).") }
            return try outcome(receiver.bytes, KeySetAge.freshness(in: head.fields["Cache-Control"]))
        } catch {
            let isDown = [.unreachable, .stalled, .broken].contains(error.code)
            let message = "The keys at '\(url)' cannot be fetched: \(error.message)"
            throw AccessFault(isDown ? .unreachable : .unreadable, message)
        }
    }

    private func outcome(_ bytes: [UInt8], _ freshness: Double?) throws(HTTPError) -> Outcome {
        do throws(AccessFault) {
            return Outcome(keys: try TokenKeySet.keys(of: bytes, path: url.description), freshness: freshness)
        } catch {
            throw HTTPError(.declined, error.message)
        }
    }

    private static var settings: HTTPSettings {
        var settings = HTTPSettings(userAgent: "mynah")
        settings.limits.head = 16_384
        settings.limits.body = largest
        // What is believed comes from the address that was given, and no answer leads to servers inside of a network.
        settings.limits.redirects = 0
        settings.limits.connecting = .seconds(5)
        settings.limits.silence = .seconds(5)
        return settings
    }

    /// Keeps the body.
    private final class Receiver: HTTPReceiver {
        private(set) var bytes: [UInt8] = []

        func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError) {}

        func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError) { self.bytes += bytes }
    }
}
