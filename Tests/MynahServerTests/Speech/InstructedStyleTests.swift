import Testing

@testable import MynahServer

@Suite struct InstructedStyleTests {
    @Test(
        arguments: [
            ("Whisper this.", "whispered"), ("Speak in a calm and soothing voice", "calm"), ("SHOUTING", "shouted"),
            ("gently", "soft"), ("Sound cheerful!", "excited"), ("Do not shout, be gentle", "soft"),
            ("Speak like a pirate", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `finds the style that instructions name`(instructions: String, style: String?) {
        #expect(InstructedStyle.style(of: instructions) == style)
    }
}
