import MynahKokoro
import MynahModels
import MynahOptions
import MynahProcess

/// Makes a model file: shows how far it is, stops when somebody presses Ctrl-C, and tells of what is odd.
struct ModelMaking {
    private let conversion: ModelConversion

    init(_ inputs: [FilePath], _ output: FilePath?, _ storage: KokoroStorage) {
        conversion = ModelConversion(
            inputs: inputs.map(\.optionText),
            output: output?.optionText ?? "",
            storage: storage
        )
    }

    func run() throws {
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        var line = ProgressLine.forStandardError()
        defer { line?.clear() }
        let outcome = try conversion.run(cancellation: source.cancellation) { share in
            line?.show { _ in ProgressLine.bar(share) }
        }
        line?.clear()
        for warning in outcome.warnings { Terminal.complain("warning: \(warning)") }
    }
}
