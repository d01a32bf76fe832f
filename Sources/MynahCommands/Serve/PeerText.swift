import MynahHTTP
import MynahOptions

/// The other ends of connections, as somebody typed them: a range of addresses, or those behind Unix sockets.
struct PeerText: OptionValue, Hashable {
    static var allowedValues: AllowedValues {
        .described("unix, an address, or a range such as 192.0.2.0/24 or 2001:db8::/32")
    }
    static var placeholder: String { "PEER" }

    let optionText: String
    /// The addresses; `nil` for those behind Unix sockets.
    let range: AddressRange?

    init?(optionText: String) {
        range = AddressRange(optionText)
        guard range != nil || optionText == "unix" else { return nil }
        self.optionText = optionText
    }
}

extension TrustedPeers {
    /// Trusts those that somebody typed.
    init(_ texts: [PeerText]) {
        self.init(texts.compactMap(\.range), includesUnix: texts.contains { $0.range == nil })
    }
}
