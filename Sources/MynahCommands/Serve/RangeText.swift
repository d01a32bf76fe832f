import MynahHTTP
import MynahOptions

/// Addresses that begin alike, as somebody typed them.
struct RangeText: OptionValue, Hashable {
    static var allowedValues: AllowedValues {
        .described("an address, or a range such as 192.0.2.0/24 or 2001:db8::/32")
    }
    static var placeholder: String { "RANGE" }

    let optionText: String
    let range: AddressRange

    init?(optionText: String) {
        guard let range = AddressRange(optionText) else { return nil }
        self.optionText = optionText
        self.range = range
    }
}
