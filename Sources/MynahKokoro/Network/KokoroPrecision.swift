public import MynahTensors

/// How exactly the network computes.
public enum KokoroPrecision: String, Sendable, CaseIterable {
    /// In 32-bit floats throughout.
    case exact
    /// With 16-bit operands in decoder and generator, where those are multiplied faster; 32 bits elsewhere.
    case fast
    /// With 8-bit operands in decoder and generator, or 16 where that is faster; 32 bits elsewhere.
    case compact

    /// What decoder and generator multiply by what, with the arithmetic of an instruction set.
    public func format(on kernels: Kernels) -> ProductFormat {
        switch self {
        case .compact where kernels.has(.bytes): .bytes
        case .compact where kernels.has(.narrow), .fast where kernels.has(.narrow): .narrow
        default: .float
        }
    }

    /// What the generator's residual blocks, most of the work, multiply by what: many rows, of which it pays to take several together.
    public func blockFormat(on kernels: Kernels) -> ProductFormat {
        switch format(on: kernels) {
        case .bytes where kernels.multipliesBytes: .bytes
        case _ where self != .exact && kernels.has(.narrowToom): .narrowToom
        case .float: .toom
        case let plain: plain
        }
    }
}
