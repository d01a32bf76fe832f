import MynahModels
import MynahTensors

extension ModelConverter {
    /// Makes our own model file of what is published.
    static let standard = ModelConverter { order, report, cancellation in
        let conversion = ModelConversion(inputs: order.inputs, output: order.output, storage: order.storage)
        do throws(ModelFileError) {
            _ = try conversion.run(cancellation: cancellation, report: report)
        } catch {
            throw PullError(.conversionFailed, error.message)
        }
    }
}
