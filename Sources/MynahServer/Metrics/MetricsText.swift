/// Writes metrics as Prometheus reads them (text format 0.0.4).
struct MetricsText {
    /// What a metric does.
    enum Kind: String {
        case counter, gauge, histogram
    }

    /// A metric's name and what it is.
    struct Metric {
        let name: String
        let kind: Kind
        let help: String
    }

    typealias Labels = KeyValuePairs<String, String>

    private(set) var text = ""

    /// Writes a metric with one value.
    mutating func write(_ metric: Metric, _ value: Double) {
        head(metric)
        line(metric.name, [], value)
    }

    /// Writes a metric with a value for each set of labels; one without any is left out.
    mutating func write(_ metric: Metric, _ values: [(labels: Labels, value: Double)]) {
        guard !values.isEmpty else { return }
        head(metric)
        for (labels, value) in values { line(metric.name, Array(labels), value) }
    }

    /// Writes a histogram for each set of labels.
    mutating func write(_ metric: Metric, _ histograms: [(labels: Labels, histogram: Histogram)]) {
        guard !histograms.isEmpty else { return }
        head(metric)
        for (labels, histogram) in histograms { write(histogram, metric.name, Array(labels)) }
    }

    private mutating func write(_ histogram: Histogram, _ name: String, _ labels: [(key: String, value: String)]) {
        var below = 0
        for (bound, count) in zip(histogram.bounds.map(Self.number) + ["+Inf"], histogram.counts) {
            below += count
            line(name + "_bucket", labels + [("le", bound)], Double(below))
        }
        line(name + "_sum", labels, histogram.sum)
        line(name + "_count", labels, Double(histogram.count))
    }

    private mutating func head(_ metric: Metric) {
        text += "# HELP \(metric.name) \(metric.help)\n# TYPE \(metric.name) \(metric.kind.rawValue)\n"
    }

    private mutating func line(_ name: String, _ labels: [(key: String, value: String)], _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",") + "}"
        }
        text += " \(Self.number(value))\n"
    }

    static func number(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
