/// A struct whose stored properties are options, each with its default, and the list that declares them.
///
/// ```swift
/// struct SayOptions: OptionGroup {
///     var voice: Voice.Name?
///     var speed = Speed.normal
///     static var declarations: [Declaration<SayOptions>] {
///         [
///             .option("voice", \.voice, "Who speaks.").short("v").value("NAME"),
///             .option("speed", \.speed, "How fast to speak."),
///         ]
///     }
/// }
/// ```
package protocol OptionGroup: Sendable {
    /// The defaults.
    init()
    /// The options in the order in which help lists them.
    static var declarations: [Declaration<Self>] { get }
}

extension OptionGroup {
    /// All options with the texts of their defaults.
    static var bindings: [Binding<Self>] {
        let initial = Self()
        return declarations.flatMap(\.bindings).map { binding in
            var binding = binding
            binding.option.defaults = binding.read(initial)
            return binding
        }
    }

    /// Reads texts by the places of the options; those without any have their defaults.
    static func reading(_ given: [Int: [String]]) throws(Rejection) -> Self {
        let bindings = bindings
        var options = Self()
        for (index, texts) in given {
            do throws(Rejection) {
                try bindings[index].assign(&options, texts)
            } catch {
                throw Rejection(text: error.text, index: index)
            }
        }
        return options
    }
}

/// The options of a command that has none.
package struct NoOptions: OptionGroup {
    package static var declarations: [Declaration<NoOptions>] { [] }
    package init() {}
}
