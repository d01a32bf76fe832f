package import CMynahKernels

/// What is multiplied by what in a product.
public enum ProductFormat: String, Sendable, CaseIterable {
    /// 32-bit floats by 32-bit floats.
    case float
    /// 32-bit floats by weights kept in 16 bits: exact where the weights were 16 bits wide.
    case narrowWeights = "float-bf16"
    /// 16-bit floats by 16-bit floats, summed in 32 bits.
    case narrow = "bf16"
    /// 32-bit floats in three terms of 16 bits each, by weights of 16 bits: as exact as 32 bits, on tiles.
    case split
    /// Bytes by bytes, summed in integers.
    case bytes = "int8"
    /// 32-bit floats by 32-bit floats, four rows and four taps in seven multiplications (Toom and Cook's way): for many rows, of stride 1.
    case toom = "float-toom"
    /// The same in 16 bits by 16 bits, summed in integers.
    case narrowToom = "int16-toom"

    /// The format as the kernels number it.
    package var kernels: MynahFormat {
        switch self {
        case .float: MYNAH_F32
        case .narrowWeights: MYNAH_F32_BF16
        case .narrow: MYNAH_BF16
        case .split: MYNAH_SPLIT
        case .bytes: MYNAH_INT8
        case .toom: MYNAH_TOOM
        case .narrowToom: MYNAH_TOOM16
        }
    }
}

extension MynahKernels {
    func arithmetic(_ format: ProductFormat) -> MynahArithmetic {
        switch format {
        case .float: formats.0
        case .narrowWeights: formats.1
        case .narrow: formats.2
        case .split: formats.3
        case .bytes: formats.4
        case .toom: formats.5
        case .narrowToom: formats.6
        }
    }
}
