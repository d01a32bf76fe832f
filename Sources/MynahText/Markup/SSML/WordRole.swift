/// The roles of words that the services know, as `WordHints.use` names them.
enum WordRole {
    /// The use that one role names: `amazon:VBD` is `past`. A role of the caller's own stands for itself.
    static func use(_ role: String) -> String? {
        let name = XMLName(Array(role.utf8)[...]).local
        switch name.lowercased() {
        case "": return nil
        case "nn", "nns", "nnp", "noun", "n", "nou": return "noun"
        case "vb", "vbp", "vbz", "vbg", "verb", "v", "vrb": return "verb"
        case "vbd", "vbn", "past": return "past"
        case "jj", "jjr", "jjs", "adjective", "adj", "default_adj": return "adjective"
        case "rb", "rbr", "rbs", "adverb", "adv": return "adverb"
        case "in", "preposition": return "preposition"
        case "dt", "determiner": return "determiner"
        default: return name.lowercased()
        }
    }
}
