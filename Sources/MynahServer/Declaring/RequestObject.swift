import MynahJSON

/// A value with fields: the body of a request, or a part of it.
protocol RequestObject: RequestValue {
    /// What it is when nothing is said.
    init()

    /// All fields, in the order in which they are shown.
    static var fields: [Field<Self>] { get }
}

extension RequestObject {
    static var schema: Schema { .object(fields.map(\.declaration)) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        self.init()
        try update(value, &reading)
    }

    /// Takes over the fields that are there; those named by `other` belong to somebody else.
    mutating func update(
        _ value: JSONValue,
        _ reading: inout RequestReading,
        besides other: [String] = []
    ) throws(APIError) {
        guard case .object(let members) = value.content else { throw reading.mismatch("an object") }
        let fields = Self.fields
        for field in fields {
            // Nothing is what is not said.
            guard let member = members[field.declaration.name], member.content != .null else {
                guard !field.declaration.isRequired else { throw reading.missing(field.declaration) }
                continue
            }
            try reading.within(field.declaration.name) { reading throws(APIError) in
                try field.read(member, &self, &reading)
            }
        }
        var known = fields.map(\.declaration.name) + other
        // Whoever reads the whole looks for it.
        if reading.isWhole, !known.contains("strict") { known.append("strict") }
        for name in members.keys.sorted() where !known.contains(name) { reading.note(unknown: name, known: known) }
    }
}

extension RequestReading {
    fileprivate func missing(_ field: FieldDeclaration) -> APIError {
        let name = place.isEmpty ? field.name : "\(place).\(field.name)"
        return .invalid("missing_field", "The field '\(name)' is missing. \(field.help)", at: name)
    }
}
