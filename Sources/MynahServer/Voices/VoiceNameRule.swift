import MynahSynthesis

/// What a kept voice can be called.
enum VoiceNameRule {
    /// Whether a name is made of 1 to 64 letters of ASCII, digits and underscores, with no underscore first; so it leads to no other folder.
    static func isPlain(_ name: String) -> Bool {
        let bytes = name.utf8
        return (1...64).contains(bytes.count) && bytes.first != UInt8(ascii: "_")
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }

    /// Whether a name means a voice though no engine has it: one of OpenAI's, or one that Kokoro may bring.
    static func isReserved(_ name: String) -> Bool {
        OpenAIVoice(rawValue: name.lowercased()) != nil
    }
}
