import MynahKokoro
import MynahTesting
import MynahText

/// What the publishers of a small network would have published: its checkpoint and its configuration.
enum PublishedFiles {
    /// The tensors under their published names, with numbers that follow from these.
    static let tensors: [TorchFile.Tensor] = KokoroTensorList(.tiny).tensors.flatMap(\.published).map {
        TorchFile.Tensor(
            name: $0.name,
            dimensions: $0.dimensions,
            values: ReferenceWeights.published($0.name, $0.dimensions)
        )
    }

    /// A voice as it is published.
    static func voice(_ name: String) -> TorchFile.Tensor {
        let (rows, length) = (KokoroConfiguration.tiny.voiceRowCount, KokoroConfiguration.tiny.voiceRowLength)
        let values = ReferenceWeights.voice(name, rows: rows, rowLength: length)
        return TorchFile.Tensor(name: name, dimensions: [rows, 1, length], values: values)
    }

    /// The configuration, with the constants of smaller networks.
    static let configuration = """
        {"istftnet": {"upsample_kernel_sizes": [8, 7], "upsample_rates": [4, 3], "gen_istft_hop_size": 5,
        "gen_istft_n_fft": 20, "resblock_dilation_sizes": [[1, 3, 5], [1, 3, 5]], "resblock_kernel_sizes": [3, 5],
        "upsample_initial_channel": 64}, "dim_in": 64, "dropout": 0.2, "hidden_dim": 64, "max_conv_dim": 512,
        "max_dur": 10, "multispeaker": true, "n_layer": 2, "n_mels": 80, "n_token": 178, "style_dim": 32,
        "text_encoder_kernel_size": 5, "plbert": {"hidden_size": 64, "num_attention_heads": 4, "intermediate_size": 96,
        "max_position_embeddings": 64, "num_hidden_layers": 2, "dropout": 0.1, "embedding_size": 32},
        "decoder": {"width": 64, "residual_width": 16}, "vocab": {\(vocabulary)}}
        """

    private static let vocabulary = zip(KokoroVocabulary.published.symbols, KokoroVocabulary.published.ids)
        .map { "\(String($0).jsonQuoted): \($1)" }.joined(separator: ", ")
}
