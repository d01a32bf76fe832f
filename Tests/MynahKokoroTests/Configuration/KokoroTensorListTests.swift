import MynahKokoro
import MynahTensors
import MynahTesting
import Testing

@Suite struct KokoroTensorListTests {
    @Test func `lists what the published checkpoint has, but for what nobody uses`() {
        let tensors = KokoroTensorList(.published).tensors
        let published = tensors.flatMap { $0.published }
        #expect(published.count == 548 - 2)
        #expect(Set(published.map(\.name)).count == published.count)
        let pooler = 768 * 768 + 768
        #expect(published.map { $0.dimensions.reduce(1, *) }.reduce(0, +) == 81_763_410 - pooler)
    }

    @Test(arguments: [
        ("bert.encoder.albert_layer_groups.0.albert_layers.0.ffn.weight", [2048, 768]),
        ("decoder.encode.conv1.weight_v", [1024, 514, 3]), ("decoder.decode.3.pool.weight_v", [1090, 1, 3]),
        ("decoder.generator.ups.0.weight_g", [512, 1, 1]), ("decoder.generator.noise_convs.0.weight", [256, 22, 12]),
        ("decoder.generator.noise_res.1.alpha2.2", [1, 128, 1]), ("predictor.N_proj.weight", [1, 256, 1]),
        ("predictor.F0.1.norm2.fc.weight", [512, 128]), ("text_encoder.cnn.2.1.gamma", [512]),
        ("predictor.text_encoder.lstms.4.weight_hh_l0_reverse", [1024, 256]),
    ])
    func `knows published shapes`(name: String, dimensions: [Int]) {
        let published = KokoroTensorList(.published).tensors.flatMap { $0.published }
        #expect(published.first { $0.name == name }?.dimensions == dimensions)
    }

    @Test(arguments: [
        ("decoder.encode.conv1.weight", [1024, 3, 514]), ("decoder.decode.3.pool.weight", [1090, 3]),
        ("decoder.generator.ups.0.weight", [20, 256, 512]), ("decoder.generator.ups.1.weight", [12, 128, 256]),
        ("decoder.generator.conv_post.weight", [22, 7, 128]), ("decoder.asr_res.0.weight", [64, 1, 512]),
        ("predictor.lstm.weight_ih_l0", [1024, 640]),
    ])
    func `keeps the inputs of kernels innermost`(name: String, dimensions: [Int]) {
        #expect(KokoroTensorList(.published).tensors.first { $0.name == name }?.dimensions == dimensions)
    }

    @Test func `puts the numbers of kernels where they belong`() throws {
        for kind in [KokoroTensor.Kind.convolution, .transposedConvolution, .depthwiseConvolution] {
            let tensor = try #require(KokoroTensorList(.tiny).tensors.first { $0.kind == kind })
            let shape = tensor.publishedDimensions
            let arranged = tensor.arranged((0..<tensor.count).map { Float($0) })
            for (outer, middle, inner) in [(0, 0, 1), (1, 0, 2), (shape[0] - 1, shape[1] - 1, 0)] {
                let place =
                    switch kind {
                    case .transposedConvolution: (inner * shape[1] + middle) * shape[0] + outer
                    default: (outer * shape[2] + inner) * shape[1] + middle
                    }
                #expect(arranged[place] == Float((outer * shape[1] + middle) * shape[2] + inner))
            }
        }
    }

    @Test func `gives each slice of a normed kernel its length`() throws {
        let tensor = try #require(KokoroTensorList(.tiny).tensors.first { $0.isWeightNormed })
        let slice = tensor.count / tensor.dimensions[0]
        let directions = [Float](repeating: 3, count: tensor.count)
        let lengths = (0..<tensor.dimensions[0]).map { Float($0) - 1 }
        let arranged = tensor.arranged(directions, lengths: lengths)
        for (index, length) in lengths.enumerated() {
            #expect(arranged[index * slice] == Float(Double(length) / Double(slice).squareRoot()))
        }
        let zeros = tensor.arranged([Float](repeating: 0, count: tensor.count), lengths: lengths)
        #expect(zeros.allSatisfy { $0 == 0 })
    }

    @Test func `keeps 32 bits for what the sound hangs on`() {
        let storage = KokoroStorage(.q8_0)
        let types = KokoroTensorList(.published).tensors.map { (name: $0.name, type: storage.type(of: $0)) }
        func type(_ name: String) -> ElementType? { types.first { $0.name == name }?.type }
        #expect(type("decoder.generator.resblocks.0.convs1.0.weight") == .q8_0)
        #expect(type("predictor.lstm.weight_ih_l0") == .q8_0)
        #expect(type("decoder.decode.0.norm1.fc.weight") == .q8_0)
        #expect(type("decoder.decode.0.conv1.weight") == .f16, "1,090 inputs fill no blocks of 32")
        for name in [
            "predictor.F0_proj.weight", "decoder.F0_conv.weight", "decoder.generator.conv_post.weight",
            "decoder.generator.m_source.l_linear.weight", "decoder.generator.noise_convs.0.weight",
            "predictor.duration_proj.linear_layer.weight", "bert.embeddings.LayerNorm.weight", "bert_encoder.bias",
            "bert.embeddings.word_embeddings.weight", "text_encoder.embedding.weight",
            "decoder.decode.3.pool.weight", "decoder.generator.resblocks.0.alpha1.0", "predictor.lstm.bias_ih_l0",
        ] { #expect(type(name) == .f32, "\(name)") }
    }
}
