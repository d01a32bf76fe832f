import MynahKokoro
import MynahTensors

extension ModelFileError {
    /// A tensor of another shape than is wanted, and what may help.
    static func shape(of name: String, _ found: [Int], in path: String, wanted: [Int], advice: String) -> ModelFileError
    {
        ModelFileError(
            .mismatched,
            "The tensor '\(name)' is \(ShapeText.text(found)) in '\(path)', wanted \(ShapeText.text(wanted)). \(advice)"
        )
    }

    /// A tensor that is not there.
    static func missing(_ name: String, wanted: [Int], in path: String, advice: String) -> ModelFileError {
        ModelFileError(
            .missing,
            "The tensor '\(name)' (\(ShapeText.text(wanted))) is missing in '\(path)'. \(advice)"
        )
    }
}
