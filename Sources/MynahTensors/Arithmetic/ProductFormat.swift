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

    /// The format as the kernels number it.
    package var kernels: MynahFormat {
        switch self {
        case .float: MYNAH_F32
        case .narrowWeights: MYNAH_F32_BF16
        case .narrow: MYNAH_BF16
        case .split: MYNAH_SPLIT
        case .bytes: MYNAH_INT8
        case .toom: MYNAH_TOOM
        }
    }
}

extension MynahKernels {
    typealias Pack = @convention(c) (UnsafePointer<MynahPack>?) -> Void
    typealias Prepare = @convention(c) (UnsafePointer<MynahPrepare>?) -> Void
    typealias Product = @convention(c) (UnsafePointer<MynahProduct>?) -> Void
    typealias Peak = @convention(c) (Int) -> Double

    func panel(_ format: ProductFormat) -> MynahPanel {
        switch format {
        case .float: panel.0
        case .narrowWeights: panel.1
        case .narrow: panel.2
        case .split: panel.3
        case .bytes: panel.4
        case .toom: panel.5
        }
    }

    func pack(_ format: ProductFormat) -> Pack? {
        switch format {
        case .float: pack.0
        case .narrowWeights: pack.1
        case .narrow: pack.2
        case .split: pack.3
        case .bytes: pack.4
        case .toom: pack.5
        }
    }

    func prepare(_ format: ProductFormat) -> Prepare? {
        switch format {
        case .float: prepare.0
        case .narrowWeights: prepare.1
        case .narrow: prepare.2
        case .split: prepare.3
        case .bytes: prepare.4
        case .toom: prepare.5
        }
    }

    func product(_ format: ProductFormat) -> Product? {
        switch format {
        case .float: product.0
        case .narrowWeights: product.1
        case .narrow: product.2
        case .split: product.3
        case .bytes: product.4
        case .toom: product.5
        }
    }

    func peak(_ format: ProductFormat) -> Peak? {
        switch format {
        case .float: peak.0
        case .narrowWeights: peak.1
        case .narrow: peak.2
        case .split: peak.3
        case .bytes: peak.4
        case .toom: peak.5
        }
    }
}
