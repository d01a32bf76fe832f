import MynahText
import Testing

struct TextFormatDetectionTests {
    static let cases: [(String, TextFormat)] = [
        ("<speak>a</speak>", .ssml),
        ("<speak/>", .ssml),
        ("<speak", .plain),
        ("<speak version='1.0'>", .ssml),
        ("<speak\nversion='1.0'>", .ssml),
        ("\u{FEFF} \n<speak>", .ssml),
        ("<?xml version='1.0'?><!-- a --><!DOCTYPE speak [<!-- ]> -->]>\n<speak>", .ssml),
        ("<?xml version='1.0'?><lexicon/>", .plain),
        ("<speaker>", .plain),
        ("<SPEAK>", .plain),
        ("<p>a</p>", .plain),
        ("Say <speak>", .plain),
        ("<!-- <speak>", .plain),
        ("<![CDATA[x]]><speak>", .plain),
        ("<!x><speak>", .plain),
        ("<?", .plain),
        ("# Title", .plain),
        ("", .plain),
    ]

    @Test(arguments: cases)
    func `finds SSML and guesses nothing else`(text: String, format: TextFormat) {
        #expect(TextFormat.detected(in: SourceText(text)) == format)
    }
}
