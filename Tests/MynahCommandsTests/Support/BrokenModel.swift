import MynahTensors
import MynahText

/// Models with something wrong in them.
enum BrokenModel {
    /// What is wrong.
    enum Fault: CaseIterable {
        case truncated, empty, noise, otherVersion, numberless
    }

    /// The bytes of such a model.
    static func bytes(_ fault: Fault) throws -> [UInt8] {
        let whole = Sandbox.model
        switch fault {
        case .truncated: return Array(whole.dropLast(1_000))
        case .empty: return []
        case .noise: return whole.indices.map { UInt8(truncatingIfNeeded: $0 * 2_654_435_761 >> 13) }
        case .otherVersion: return [0x47, 0x47, 0x55, 0x46, 99] + whole.dropFirst(5)
        case .numberless: return try numberless("decoder.decode.1.conv1.weight")
        }
    }

    /// A model whose tensor of that name has, as its fourth number, what is none.
    static func numberless(_ name: String) throws -> [UInt8] {
        var bytes = Sandbox.model
        let layout = try ModelFileLayout(DataBlock(bytes), fileSize: bytes.count)
        guard let tensor = layout.tensors.first(where: { $0.name == name }) else { return [] }
        let place = tensor.range.lowerBound + 12
        bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0xC0, 0x7F])
        return bytes
    }
}
