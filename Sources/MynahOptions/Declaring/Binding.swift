/// The tie between an option and the property that it fills.
struct Binding<Options: OptionGroup>: Sendable {
    /// What is declared of the option.
    var option: Option
    /// Reads texts into the property.
    let assign: @Sendable (inout Options, [String]) throws(Rejection) -> Void
    /// The property as texts.
    let read: @Sendable (Options) -> [String]

    /// Ties an option to a property that takes the values that `accepts` says yes to.
    init<Field: OptionField>(
        _ option: Option,
        _ property: OptionProperty<Options, Field>,
        accepts: @escaping @Sendable (Field.Value) -> Bool
    ) {
        self.option = option
        assign = { (options: inout Options, texts: [String]) throws(Rejection) in
            var values: [Field.Value] = []
            for text in texts {
                guard let value = Field.Value(optionText: text), accepts(value) else { throw Rejection(text: text) }
                values.append(value)
            }
            guard let field = Field(values: values) else { return }
            options[keyPath: property] = field
        }
        read = { $0[keyPath: property].values.map(\.optionText) }
    }

    /// Ties an option of a group to the options that hold the group.
    init<Group: OptionGroup>(_ inner: Binding<Group>, within property: OptionProperty<Options, Group>) {
        option = inner.option
        assign = { (options: inout Options, texts: [String]) throws(Rejection) in
            try inner.assign(&options[keyPath: property], texts)
        }
        read = { inner.read($0[keyPath: property]) }
    }
}

/// A text that an option does not take.
struct Rejection: Error {
    /// The text.
    let text: String
    /// The option's place among its command's.
    var index = 0
}
