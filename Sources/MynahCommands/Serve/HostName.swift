import MynahOptions

/// A name that requests may call the server by, as somebody typed it; capital letters mean the same as small ones.
struct HostName: OptionValue, Hashable {
    static var allowedValues: AllowedValues {
        .described("a name such as speech.example, without http:// and without a port, or *")
    }
    static var placeholder: String { "NAME" }

    let optionText: String

    init?(optionText: String) {
        let name = optionText.lowercased()
        guard name == "*" || Self.isName(name) else { return nil }
        self.optionText = name
    }

    /// Whether a text can be the name of a host, in the letters that go over the network.
    private static func isName(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-_.".utf8.contains(byte)
            }
    }
}
