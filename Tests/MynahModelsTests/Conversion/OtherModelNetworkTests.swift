import MynahKokoro
import MynahTensors
import MynahTesting
import Testing

@testable import MynahModels

@Suite struct OtherModelNetworkTests {
    @Test(arguments: [
        ("bert.embeddings.LayerNorm.bias", ["kokoro.albert.norm_bias"]),
        (
            "bert.encoder.albert_layer_groups.0.albert_layers.0.attention.LayerNorm.weight",
            ["kokoro.albert.layer.0.ffn_norm"]
        ),
        ("bert.encoder.albert_layer_groups.0.albert_layers.0.ffn_output.bias", ["kokoro.albert.layer.0.ffn_out_bias"]),
        ("bert_encoder.weight", ["kokoro.duration_predictor.encode"]),
        (
            "predictor.text_encoder.lstms.2.weight_hh_l0_reverse",
            [1, 3, 5, 7].map { "kokoro.duration_predictor.layers.2.lstm.0.reverse_weights.\($0)" }
        ),
        (
            "predictor.text_encoder.lstms.1.fc.bias",
            ["kokoro.duration_predictor.layers.1.gamma_bias", "kokoro.duration_predictor.layers.1.beta_bias"]
        ),
        ("predictor.lstm.bias_ih_l0", [0, 2, 4, 6].map { "kokoro.duration_predictor.duration_lstm.0.biases.\($0)" }),
        ("predictor.F0_proj.weight", ["kokoro.duration_predictor.f0_proj_kernel"]),
        ("predictor.duration_proj.linear_layer.bias", ["kokoro.duration_predictor.duration_proj_bias"]),
        ("predictor.N.1.pool.weight", ["kokoro.duration_predictor.n_blocks.1.pool_weight"]),
        (
            "predictor.F0.0.norm2.fc.weight",
            ["gamma", "beta"].map { "kokoro.duration_predictor.f0_blocks.0.norm2_\($0)_weight" }
        ),
        ("text_encoder.cnn.2.1.gamma", ["kokoro.text_encoder.layers.2.gamma"]),
        ("text_encoder.embedding.weight", ["kokoro.text_encoder.embedding_weight"]),
        ("decoder.encode.conv1x1.weight", ["kokoro.decoder.encoder_block.conv1x1_weight"]),
        ("decoder.decode.3.pool.bias", ["kokoro.decoder.decoder_blocks.3.pool_bias"]),
        ("decoder.F0_conv.weight", ["kokoro.decoder.f0_conv_weight"]),
        ("decoder.asr_res.0.bias", ["kokoro.decoder.asr_conv_bias"]),
        ("decoder.generator.m_source.l_linear.weight", ["kokoro.decoder.generator.m_source_weight"]),
        ("decoder.generator.noise_convs.1.bias", ["kokoro.decoder.generator.noise_blocks.1.conv_bias"]),
        (
            "decoder.generator.noise_res.0.adain2.1.fc.weight",
            ["gamma2", "beta2"].map { "kokoro.decoder.generator.noise_blocks.0.resblock.1.\($0)_weight" }
        ),
        ("decoder.generator.resblocks.5.alpha1.2", ["kokoro.decoder.generator.resblocks.5.2.alpha1"]),
        ("decoder.generator.resblocks.5.convs2.0.bias", ["kokoro.decoder.generator.resblocks.5.0.convs2_bias"]),
        ("decoder.generator.ups.1.weight", ["kokoro.decoder.generator.ups.1.weight"]),
        ("decoder.generator.conv_post.bias", ["kokoro.decoder.generator.conv_post_bias"]),
    ])
    func `knows the names of TTS.cpp`(name: String, names: [String]) {
        #expect(OtherModelNames.names(of: name) == names)
    }

    @Test func `gives every tensor names of its own`() {
        let names = KokoroTensorList(.published).tensors.flatMap { OtherModelNames.names(of: $0.name) }
        #expect(Set(names).count == names.count)
    }

    @Test func `reads a model of that layout`() throws {
        let workplace = try Workplace()
        let file = try ReadableFile(path: workplace.write(Self.model(), "other.gguf"))
        let archive = try ModelArchive(file)
        #expect(OtherModelNetwork.canRead(archive))
        let network = try OtherModelNetwork(archive, .tiny)
        try network.check()
        #expect(network.vocabulary == .published)
        #expect(network.voices.map(\.record.name) == ["af_heart"])
        for tensor in KokoroTensorList(.tiny).tensors {
            let values = try network.values(of: tensor)
            var wanted = ReferenceWeights.arranged(tensor)
            if OtherModelNames.isKindOfText(tensor.name) {
                for index in tensor.dimensions[1]..<tensor.count { wanted[index] = 0 }
            }
            #expect(values == wanted, "\(tensor.name)")
        }
    }

    /// A model as TTS.cpp's converter writes it: published order, kernels folded, LSTMs and style layers split.
    private static func model() throws -> [UInt8] {
        var tensors: [(PlannedTensor, [Float])] = []
        for tensor in KokoroTensorList(.tiny).tensors {
            let values = publishedValues(of: tensor)
            let names = OtherModelNames.names(of: tensor.name)
            let parts = OtherModelNames.isKindOfText(tensor.name) ? tensor.dimensions[0] : names.count
            let size = values.count / parts
            for (index, name) in names.enumerated() {
                var shape = tensor.publishedDimensions
                shape[0] /= parts
                let planned = PlannedTensor(name: name, type: .f32, dimensions: shape)
                tensors.append((planned, Array(values[index * size..<(index + 1) * size])))
            }
        }
        let voice = PublishedFiles.voice("af_heart")
        let shape = [voice.dimensions[0], voice.dimensions[2]]
        tensors.append(
            (PlannedTensor(name: "kokoro.voice_tensors.af_heart", type: .f32, dimensions: shape), voice.values)
        )
        var writer = ModelFileWriter(ArraySink(), metadata: metadata, tensors: tensors.map(\.0))
        for (_, values) in tensors { writer.write(values) }
        return writer.sink.bytes
    }

    /// The numbers in the published order: ours put back.
    private static func publishedValues(of tensor: KokoroTensor) -> [Float] {
        let places = tensor.arranged((0..<tensor.count).map { Float($0) })
        let arranged = ReferenceWeights.arranged(tensor)
        var values = arranged
        for (index, place) in places.enumerated() { values[Int(place)] = arranged[index] }
        return values
    }

    private static var metadata: ModelMetadata {
        var metadata = ModelMetadata()
        metadata["general.architecture"] = .text("kokoro")
        metadata["kokoro.voices"] = .texts(["af_heart"])
        var tokens = [String](repeating: "", count: 178)
        for (symbol, id) in zip(KokoroVocabulary.published.symbols, KokoroVocabulary.published.ids) {
            tokens[id] = String(symbol)
        }
        metadata["tokenizer.ggml.tokens"] = .texts(tokens)
        return metadata
    }
}
