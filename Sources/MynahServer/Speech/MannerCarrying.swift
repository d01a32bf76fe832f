/// What says how a text is to be spoken, besides other things: its manner's fields are as its own.
@dynamicMemberLookup
protocol MannerCarrying {
    /// How the text is to be spoken and brought.
    var manner: SpeechManner { get set }
}

extension MannerCarrying {
    subscript<Value>(dynamicMember field: WritableKeyPath<SpeechManner, Value>) -> Value {
        get { manner[keyPath: field] }
        set { manner[keyPath: field] = newValue }
    }
}
