/// What a client asks of a stream.
enum StreamCommand: Sendable {
    /// To speak what follows so.
    case config(StreamConfig)
    /// To speak more text.
    case text(String)
    /// To be told of what has no effect in its message.
    case warn(String)
    /// To speak what is there, whole or not, and to go on with the utterance.
    case hurry
    /// To speak what is there, whole or not, and to end the utterance with it.
    case flush
    /// To be silent at once, and to forget the utterance.
    case cancel
    /// To forget the text that is not being spoken yet.
    case clear
    /// To end when all is spoken.
    case close
}
