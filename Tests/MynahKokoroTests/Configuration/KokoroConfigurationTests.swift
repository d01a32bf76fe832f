import MynahKokoro
import MynahTensors
import MynahTesting
import Testing

@Suite struct KokoroConfigurationTests {
    private static func metadata(_ configuration: KokoroConfiguration) -> ModelMetadata {
        var metadata = ModelMetadata()
        configuration.write(to: &metadata)
        return metadata
    }

    @Test(arguments: [KokoroConfiguration.published, .tiny])
    func `reads what it wrote`(configuration: KokoroConfiguration) throws {
        #expect(try KokoroConfiguration(Self.metadata(configuration)) == configuration)
    }

    @Test func `knows the published sizes`() {
        let published = KokoroConfiguration.published
        #expect(published.samplesPerFrame == 600)
        #expect(published.voiceRowCount == 510 && published.voiceRowLength == 256)
        #expect(published.generator.noiseStride(at: 0) == 6 && published.generator.noiseStride(at: 1) == 1)
    }

    @Test func `takes the published program's constants where a file has none`() throws {
        var metadata = Self.metadata(.published)
        for key in ["decoder.width", "plbert.embedding_size", "istftnet.noise_kernel_sizes", "sample_rate", "n_mels"] {
            metadata["kokoro.\(key)"] = nil
        }
        #expect(try KokoroConfiguration(metadata) == .published)
    }

    @Test(
        arguments: [
            ("hidden_dim", .integer(0), "The configuration says 0 for 'hidden_dim', which can be 2 to 8192."),
            (
                "hidden_dim", .integer(1 << 40),
                "The configuration says 1099511627776 for 'hidden_dim', which can be 2 to 8192."
            ),
            ("hidden_dim", .integer(511), "The configuration makes no network: hidden_dim must be even."),
            ("hidden_dim", .text("512"), "What the model says under 'kokoro.hidden_dim' is not a whole number."),
            ("style_dim", nil, "The model does not say 'kokoro.style_dim'. It may be of another kind, or be damaged."),
            (
                "plbert.num_attention_heads", .integer(7),
                "The configuration makes no network: plbert.num_attention_heads must divide plbert.hidden_size."
            ),
            (
                "istftnet.upsample_rates", .integers([10]),
                "The configuration makes no network: there must be as many upsample_kernel_sizes as upsample_rates."
            ),
            (
                "istftnet.upsample_rates", .integers([]),
                "The configuration has 0 numbers for 'istftnet.upsample_rates', which can have 1 to 64."
            ),
            (
                "istftnet.resblock_dilation_sizes", .integers([1, 3, 5, 1]),
                "The configuration has 4 resblock_dilation_sizes for 3 resblock_kernel_sizes; every kernel needs as many."
            ),
            (
                "istftnet.upsample_rates", .integers(.init(repeating: 64, count: 64)),
                "The configuration makes no network: there can be four upsample_rates at the most."
            ),
        ] as [(String, MetadataValue?, String)]
    )
    func `refuses what makes no network`(key: String, value: MetadataValue?, message: String) {
        var metadata = Self.metadata(.published)
        metadata["kokoro.\(key)"] = value
        #expect(throws: ModelFileError(value == nil ? .missing : .mismatched, message)) {
            try KokoroConfiguration(metadata)
        }
    }

    @Test func `never lists tensors that cannot be`() {
        var random = SeededRandom(seed: 8)
        for _ in 0..<FuzzRounds.count(usual: 500) {
            var metadata = Self.metadata(.published)
            for _ in 0..<3 {
                let key = metadata.keys.filter { $0.hasPrefix("kokoro.") }.randomElement(using: &random) ?? ""
                let limit: Int64 = [10, 600, 10_000, .max].randomElement(using: &random) ?? 1
                let number = { (random: inout SeededRandom) in Int64.random(in: -1...limit, using: &random) }
                if case .integers(let list) = metadata[key] {
                    metadata[key] = .integers(list.map { _ in number(&random) })
                } else {
                    metadata[key] = .integer(number(&random))
                }
            }
            guard let configuration = try? KokoroConfiguration(metadata) else { continue }
            let tensors = KokoroTensorList(configuration).tensors
            #expect(tensors.allSatisfy { $0.dimensions.allSatisfy { $0 > 0 } && $0.count > 0 })
        }
    }

    @Test(arguments: [
        ("bf16", "bf16"), ("q8_0,bert=bf16", "q8_0,bert=bf16"),
        ("decoder=Q8_0,bert=bf16", "f32,bert=bf16,decoder=q8_0"),
        ("voices=f16,f16", "f16,voices=f16"),
    ])
    func `reads types as people write them`(text: String, canonical: String) {
        #expect(KokoroStorage(text)?.text == canonical)
    }

    @Test(arguments: [
        "", "bf17", "bf16,", "bf16,f32", "decoder=", "=bf16", "decoder=f16,decoder=f32", "dec=f16", "a=b=c",
    ])
    func `refuses types that are none`(text: String) {
        #expect(KokoroStorage(text) == nil)
    }

    @Test(arguments: [
        ("af_heart", "en-US", "female"), ("bm_lewis", "en-GB", "male"), ("zm_010", "zh", "male"),
        ("heart", "und", "unspecified"),
        ("xq_a", "und", "unspecified"), ("a_b", "und", "unspecified"),
    ])
    func `tells language and gender from a voice's name`(name: String, language: String, gender: String) {
        #expect(KokoroVoiceRecord(named: name) == KokoroVoiceRecord(name: name, language: language, gender: gender))
    }
}
