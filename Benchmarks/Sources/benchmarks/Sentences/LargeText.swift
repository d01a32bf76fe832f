/// A text of any size, of one kind of sentence or of one kind of mischief over and over.
struct LargeText {
    let name: String
    let title: String
    private let unit: String

    /// Ordinary texts, then those that make a splitter look far ahead or far back.
    static let all = [
        LargeText("english", "English", english), LargeText("russian", "Russian", russian),
        LargeText("chinese", "Chinese", chinese), LargeText("letters", "one endless word", "abcdefgh"),
        LargeText("stops", "full stops", "."), LargeText("initials", "initials: `A. B. A. B.`", "A. B. "),
        LargeText("quotes", "stops and quotes: `.\" .\"`", ".\" "), LargeText("spaces", "spaces", " "),
        LargeText("brackets", "opening brackets after a stop: `. ((((`", ". ((((((((((((((((((((((("),
        LargeText("lines", "wrapped lines", "word word word word word word word\n"),
    ]

    /// What a long book looks like to the program that starts to read it.
    static let book = LargeText("book", "a book", english)

    /// The text, cut off at `count` bytes.
    func bytes(_ count: Int) -> [UInt8] {
        let unit = Array(unit.utf8)
        return (0..<count).map { unit[$0 % unit.count] }
    }

    private init(_ name: String, _ title: String, _ unit: String) {
        self.name = name
        self.title = title
        self.unit = unit
    }

    private static let english = """
        Dr. Smith paid $3.50 for the book at 5 p.m. on Jan. 5, didn't he? "Well," said Mrs. Jones, "that's 3.14 times too much!" The U.S. \
        edition (see Fig. 3 and pp. 12-14) is cheaper… but who reads it? J. R. Hartley wrote it, after all. It was a wet afternoon; the
        rain came down in sheets, and nobody on the whole length of the street had thought of bringing an umbrella.

        1. Ask the price first.
        2. Walk away slowly.


        """
    private static let russian = """
        Все счастливые семьи похожи друг на друга. Кто там? Никого не было, только ветер шумел в старом саду! Он вышел, постоял немного на
        крыльце и вернулся в дом… Было тихо.

        """
    private static let chinese = "今天天气很好。我们一起去公园散步，好吗？“当然可以！”他说。于是他们出发了；路上遇见了一位老朋友。\n"
}
