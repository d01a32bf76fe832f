/// A table of a TOML file that is being read: it knows how it came to be, because that decides who may add to it.
final class TOMLTable {
    /// How a table came to be.
    enum Birth {
        /// Named on the way to another table: `[a.b]` makes `a`. A header may still define it.
        case passing
        /// Defined by its own header, `[a]` or `[[a]]`, or the file's own.
        case header
        /// By a dotted key, `a.b = 1`: only further dotted keys add to it.
        case dotted
    }

    /// What a key stands for.
    enum Entry {
        case value(ConfigValue)
        case table(TOMLTable)
        /// `[[a]]`: a list whose last table is open.
        case tables([TOMLTable])
    }

    var birth: Birth
    let line: Int
    var entries: [String: Entry] = [:]

    init(_ birth: Birth, line: Int) {
        self.birth = birth
        self.line = line
    }

    /// The table that a header's key leads to, made if need be; `nil` when something else has the name.
    func tableOnTheWay(_ key: String, line: Int) -> TOMLTable? {
        switch entries[key] {
        case .table(let table): return table
        case .tables(let tables): return tables.last
        case .value: return nil
        case nil:
            let table = TOMLTable(.passing, line: line)
            entries[key] = .table(table)
            return table
        }
    }

    /// The table that a header defines; `nil` when it was defined before.
    func defineTable(_ key: String, line: Int) -> TOMLTable? {
        if case .table(let table)? = entries[key], table.birth == .passing {
            table.birth = .header
            return table
        }
        guard entries[key] == nil else { return nil }
        let table = TOMLTable(.header, line: line)
        entries[key] = .table(table)
        return table
    }

    /// The next table of a list of tables; `nil`, and the key lost, when something else has the name.
    func appendTable(_ key: String, line: Int) -> TOMLTable? {
        let table = TOMLTable(.header, line: line)
        switch entries.removeValue(forKey: key) {
        case .tables(var tables):
            tables.append(table)
            entries[key] = .tables(tables)
        case nil: entries[key] = .tables([table])
        case .value, .table: return nil
        }
        return table
    }

    /// The table that a dotted key adds to; `nil` when a header or a value has the name.
    func dottedTable(_ key: String, line: Int) -> TOMLTable? {
        if case .table(let table)? = entries[key], table.birth != .header {
            table.birth = .dotted
            return table
        }
        guard entries[key] == nil else { return nil }
        let table = TOMLTable(.dotted, line: line)
        entries[key] = .table(table)
        return table
    }

    /// The table as a value, once nothing is added any more.
    var value: ConfigValue {
        let values = entries.mapValues { entry in
            switch entry {
            case .value(let value): value
            case .table(let table): table.value
            case .tables(let tables): ConfigValue(.list(tables.map(\.value)), line: tables.first?.line ?? line)
            }
        }
        return ConfigValue(.table(values), line: line)
    }
}
