extension HTTPFields {
    /// The values of all fields of a name.
    public func values(_ name: String) -> [String] { all.filter { $0.isNamed(name) }.map(\.value) }

    /// The members of a list that may be spread over several fields: `a, b` and `c`.
    public func list(_ name: String) -> [String] {
        let values = values(name)
        if values.isEmpty { return [] }
        return values.flatMap { $0.split(separator: ",") }.map { String($0).trimmingSpace }.filter { !$0.isEmpty }
    }
}
