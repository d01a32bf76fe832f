import MynahJSON

/// A field of a request: its declaration, and the property that it fills.
struct Field<Object: RequestObject>: Sendable {
    /// What is said of it.
    private(set) var declaration: FieldDeclaration
    /// Reads a value into the property.
    let read: @Sendable (JSONValue, inout Object, inout RequestReading) throws(APIError) -> Void

    /// A field that need not be there.
    init<Value: RequestValue>(
        _ name: String,
        _ property: any WritableKeyPath<Object, Value?> & Sendable,
        _ help: String
    ) {
        declaration = FieldDeclaration(name: name, help: help, schema: Value.schema)
        read = { value, object, reading throws(APIError) in
            object[keyPath: property] = try Value(value, &reading)
        }
    }

    /// A field that has a value without being there.
    init<Value: RequestValue>(
        _ name: String,
        _ property: any WritableKeyPath<Object, Value> & Sendable,
        _ help: String
    ) {
        declaration = FieldDeclaration(name: name, help: help, schema: Value.schema)
        declaration.usual = Object()[keyPath: property].json
        read = { value, object, reading throws(APIError) in
            object[keyPath: property] = try Value(value, &reading)
        }
    }

    /// A field that is read as one kind of value and kept as another.
    init<Value, Body: RequestValue>(
        _ name: String,
        _ property: any WritableKeyPath<Object, Value> & Sendable,
        as body: Body.Type,
        _ help: String,
        _ convert: @escaping @Sendable (Body) -> Value
    ) {
        declaration = FieldDeclaration(name: name, help: help, schema: Body.schema)
        read = { value, object, reading throws(APIError) in
            object[keyPath: property] = convert(try Body(value, &reading))
        }
    }

    /// A field that others know and that does nothing here; who sets it is told why.
    init(unused name: String, _ schema: Schema, because reason: String) {
        declaration = FieldDeclaration(name: name, help: "Has no effect: \(reason)", schema: schema)
        declaration.isUnused = true
        read = { _, _, reading throws(APIError) in
            reading.warn("'\(reading.place)' has no effect: \(reason)")
        }
    }

    private init(
        _ declaration: FieldDeclaration,
        _ read: @escaping @Sendable (JSONValue, inout Object, inout RequestReading) throws(APIError) -> Void
    ) {
        (self.declaration, self.read) = (declaration, read)
    }

    /// The same field of an object that this one is a part of.
    func inside<Whole: RequestObject>(_ part: any WritableKeyPath<Whole, Object> & Sendable) -> Field<Whole> {
        Field<Whole>(declaration) { [read] value, whole, reading throws(APIError) in
            try read(value, &whole[keyPath: part], &reading)
        }
    }

    /// Makes it an error to leave the field out.
    func required() -> Field {
        var field = self
        field.declaration.isRequired = true
        field.declaration.usual = nil
        return field
    }
}
