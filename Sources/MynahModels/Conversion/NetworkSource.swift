import MynahKokoro
import MynahTensors

/// A network in some format, which hands out its tensors in the order that they have here.
protocol NetworkSource: Sendable {
    /// The file that it is in; of several the first.
    var path: String { get }
    /// Its numbers.
    var configuration: KokoroConfiguration { get }
    /// Its symbols.
    var vocabulary: KokoroVocabulary { get }
    /// The voices that come with it.
    var voices: [VoiceSource] { get }
    /// What it is called.
    var name: String { get }
    /// Its licence, as SPDX names it.
    var licence: String { get }
    /// What the caller may want to know.
    var warnings: [String] { get }

    /// Throws where a tensor is missing or has another shape than is wanted.
    func check() throws(ModelFileError)
    /// The numbers of a tensor.
    func values(of tensor: KokoroTensor) throws(ModelFileError) -> [Float]
    /// The bytes of a tensor, where it is stored in that very type and order already.
    func bytes(of tensor: KokoroTensor, as type: ElementType) throws(ModelFileError) -> [UInt8]?
    /// The SHA-256 of the file that the network first came from.
    func sourceChecksum() throws(ModelFileError) -> String
}

extension NetworkSource {
    var voices: [VoiceSource] { [] }
    var name: String { "Kokoro-82M" }
    var licence: String { "Apache-2.0" }
    var warnings: [String] { [] }
    func bytes(of tensor: KokoroTensor, as type: ElementType) throws(ModelFileError) -> [UInt8]? { nil }
}
