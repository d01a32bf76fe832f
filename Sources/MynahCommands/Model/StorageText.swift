package import MynahKokoro
package import MynahOptions
import MynahTensors

extension KokoroStorage: OptionValue {
    package static var allowedValues: AllowedValues {
        let types = ElementType.allCases.map(\.name).joined(separator: ", ")
        let parts = KokoroPart.allCases.map(\.rawValue).joined(separator: ", ")
        return .described("one of \(types), or for parts PART=TYPE with commas between, where PART is one of \(parts)")
    }
    package static var placeholder: String { "TYPE" }
    package init?(optionText: String) { self.init(optionText) }
    package var optionText: String { text }
}
