/// What a section measured: a table to read, and the same figures by name for the thresholds.
struct Report {
    /// The figures by name, `startup.slt.first-audio`.
    private(set) var values: [String: Double] = [:]

    private let section: Section
    private let title: String
    private let columns: [String]
    private var rows: [[String]] = []

    init(_ section: Section, _ title: String, columns: [String]) {
        self.section = section
        self.title = title
        self.columns = columns
    }

    /// Adds a row of the table.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Keeps a figure for the thresholds; the section's name is put before `name`.
    mutating func keep(_ name: String, _ value: Double?) {
        if let value { values["\(section.rawValue).\(name)"] = value }
    }

    /// The title and the table.
    var markdown: String {
        let lines = [columns, columns.map { _ in "---" }] + rows
        return "### \(title)\n\n" + lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
}

extension Double {
    /// With as many digits as a figure of that size deserves.
    var short: String { digits(self >= 100 ? 0 : self >= 10 ? 1 : 2) }

    /// With a fixed number of digits behind the point.
    func digits(_ count: Int) -> String {
        guard isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<count { scale *= 10 }
        let number = (magnitude * scale).rounded()
        let sign = self < 0 && number > 0 ? "-" : ""
        let whole = String(Int(number / scale))
        guard count > 0 else { return sign + whole }
        let rest = String(Int(number.truncatingRemainder(dividingBy: scale)))
        return sign + whole + "." + String(repeating: "0", count: count - rest.utf8.count) + rest
    }
}

extension Double? {
    /// ``Double/short``, or a dash where there is none.
    var short: String { self?.short ?? "–" }
}
