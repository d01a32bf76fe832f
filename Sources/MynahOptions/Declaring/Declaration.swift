/// One line of an option group's list: an option (or a group of them) bound to the property that it fills.
///
/// What is said of it besides name, property and help is added to its end: `.option(…).short("v").value("NAME")`.
package struct Declaration<Options: OptionGroup>: Sendable {
    /// The options and how they reach `Options`.
    var bindings: [Binding<Options>]

    /// `--name VALUE`: a property of a value type, an optional, or an array where the option may be repeated.
    package static func option<Field: OptionField>(
        _ name: String,
        _ property: OptionProperty<Options, Field>,
        _ help: String
    ) -> Declaration {
        valued(
            Option(name, .named, allowing: Field.Value.allowedValues, isRepeated: Field.isRepeated, help: help),
            property
        )
    }

    /// `--name VALUE` with a value from `range`.
    package static func option<Field: OptionField>(
        _ name: String,
        _ property: OptionProperty<Options, Field>,
        in range: ClosedRange<Field.Value>,
        _ help: String
    ) -> Declaration {
        let allowed = AllowedValues.range(range.lowerBound.optionText, range.upperBound.optionText)
        let option = Option(name, .named, allowing: allowed, isRepeated: Field.isRepeated, help: help)
        return valued(option, property) { range.contains($0) }
    }

    /// `--name`, for true; `--no-name` takes back what a file or the environment says.
    package static func flag(
        _ name: String,
        _ property: OptionProperty<Options, Bool>,
        _ help: String
    ) -> Declaration {
        valued(Option(name, .flag, allowing: Bool.allowedValues, isRepeated: false, help: help), property)
    }

    /// A word without dashes, in the order of declaration; an array takes all that remain. `name` is shown in help: `TEXT`.
    package static func argument<Field: OptionField>(
        _ name: String,
        _ property: OptionProperty<Options, Field>,
        _ help: String
    ) -> Declaration {
        valued(
            Option(name, .argument, allowing: Field.Value.allowedValues, isRepeated: Field.isRepeated, help: help),
            property
        )
    }

    /// All options of a group that several commands share.
    package static func group<Group: OptionGroup>(
        _ property: OptionProperty<Options, Group>
    ) -> Declaration {
        Declaration(bindings: Group.bindings.map { Binding($0, within: property) })
    }

    private static func valued<Field: OptionField>(
        _ option: Option,
        _ property: OptionProperty<Options, Field>,
        accepts: @escaping @Sendable (Field.Value) -> Bool = { _ in true }
    ) -> Declaration {
        var option = option
        if !Field.Value.placeholder.isEmpty { option.placeholder = Field.Value.placeholder }
        return Declaration(bindings: [Binding(option, property, accepts: accepts)])
    }
}

extension Declaration {
    /// Adds a one-letter name.
    package func short(_ letter: Character) -> Declaration { with { $0.short = letter } }

    /// Says what stands for the value in help.
    package func value(_ placeholder: String) -> Declaration { with { $0.placeholder = placeholder } }

    /// Says what is allowed, better than the value's type can; reading is still the type's.
    package func allowing(_ allowed: AllowedValues) -> Declaration { with { $0.allowed = allowed } }

    /// Makes it an error to leave the option out.
    package func required() -> Declaration { with { $0.isRequired = true } }

    /// Keeps the value off the command line, where other users can read it, and out of everything that is shown.
    package func secret() -> Declaration { with { $0.isSecret = true } }

    /// Keeps file and environment from setting it: for what is said anew each time, such as the output file.
    package func commandLineOnly() -> Declaration { with { $0.isCommandLineOnly = true } }

    /// Puts the configuration key at the file's top level, one for all commands that take the option.
    package func shared() -> Declaration { with { $0.isShared = true } }

    /// Names the environment variable, where it is not to be the program's and the option's name.
    package func environment(_ name: String) -> Declaration { with { $0.environment = name } }

    /// Names the configuration key in full, where it is not to be the command's and the option's name.
    package func key(_ key: String) -> Declaration { with { $0.key = key } }

    private func with(_ change: (inout Option) -> Void) -> Declaration {
        var copy = self
        for index in copy.bindings.indices { change(&copy.bindings[index].option) }
        return copy
    }
}
