/// SSML that is to be written as a text with inline tags.
struct SSMLBody: RequestObject {
    var text = ""
    var voice = ""

    static let fields: [Field<SSMLBody>] = [
        Field("text", \.text, "SSML, which begins with <speak>; any other text comes back as it is.").required(),
        Field("voice", \.voice, "Who is going to speak; without it, voices and paces are left out."),
    ]
}
