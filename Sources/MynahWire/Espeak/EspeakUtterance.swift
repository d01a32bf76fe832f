/// Something for espeak-ng to say.
package struct EspeakUtterance: Hashable, Sendable {
    /// The voice as espeak-ng names its file, `gmw/de`, with `+f3` behind it for a variant.
    package let voice: String
    /// The pace; espeak-ng's own is 175, and it speaks no slower than 80.
    package let wordsPerMinute: UInt16
    /// Plain text without NUL; neither markup nor phonemes are looked for in it.
    package let text: String

    package init(voice: String, wordsPerMinute: UInt16, text: String) {
        self.voice = voice
        self.wordsPerMinute = wordsPerMinute
        self.text = text
    }
}
