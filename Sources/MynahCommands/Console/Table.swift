/// Rows of cells, written in columns that are as wide as they must be.
struct Table {
    private var rows: [[String]]

    /// Makes a table with a row of headings.
    init(headings: [String]) { rows = [headings] }

    /// Adds a row, which must have as many cells as the headings.
    mutating func add(_ row: [String]) {
        precondition(row.count == rows[0].count, "every row has a cell for each heading")
        rows.append(row)
    }

    /// The lines, with two spaces between columns and none at the end.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
            return cells.joined(separator: "  ").trimmingEnd + "\n"
        }.joined()
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
