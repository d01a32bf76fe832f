/// How a mixture is written down.
package enum VoiceFileChoice: String, RequestChoice, CaseIterable {
    /// As PyTorch saves a tensor; what Kokoro's own programs load.
    case pt
    /// A header in JSON and the numbers.
    case safetensors
    /// The numbers alone, 32 bits each, little-endian.
    case bin
}
