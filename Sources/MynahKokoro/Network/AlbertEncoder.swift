package import MynahTensors

/// The transformer that reads the symbols: one layer, applied again and again.
package struct AlbertEncoder {
    private let words: [Float]
    private let positions: [Float]
    private let type: [Float]
    private let embeddingNorm: LayerNorm
    private let entrance: Convolution
    private let layer: AlbertLayer
    private let sizes: KokoroBertConfiguration

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        sizes = configuration.bert
        let width = sizes.embeddingSize
        let name = "bert.embeddings"
        words = try loader.values("\(name).word_embeddings.weight", [configuration.tokenCount, width])
        positions = try loader.values("\(name).position_embeddings.weight", [sizes.positionCount, width])
        type = try loader.values("\(name).token_type_embeddings.weight", [sizes.typeCount, width])
        embeddingNorm = try loader.layerNorm("\(name).LayerNorm", width, epsilon: AlbertLayer.epsilon)
        entrance = try loader.linear("bert.encoder.embedding_hidden_mapping_in", from: width, to: sizes.hiddenSize)
        layer = try AlbertLayer(loader, sizes)
    }

    /// Reads tokens.
    package func callAsFunction(_ tokens: [Int], on workbench: Workbench) throws(Interruption) -> Tensor {
        let embedded = try embeddings(tokens, on: workbench)
        try embeddingNorm(embedded, into: embedded, on: workbench)
        var hidden = try entrance(embedded, on: workbench)
        for _ in 0..<sizes.layerCount { hidden = try layer(hidden, on: workbench) }
        return hidden
    }

    private func embeddings(_ tokens: [Int], on workbench: Workbench) throws(Interruption) -> Tensor {
        let width = sizes.embeddingSize
        let result = try workbench.tensor(rows: tokens.count, columns: width)
        for (index, token) in tokens.enumerated() {
            let row = result.row(index)
            for column in 0..<width {
                row[column] = words[token * width + column] + positions[index * width + column] + type[column]
            }
        }
        return result
    }
}

/// The layer: attention, then two linear layers, each with a way around it and a norm behind it.
private struct AlbertLayer {
    private let queries: Convolution
    private let keys: Convolution
    private let values: Convolution
    private let attention: Attention
    private let dense: Convolution
    private let attentionNorm: LayerNorm
    private let widening: Convolution
    private let narrowing: Convolution
    private let norm: LayerNorm

    static let epsilon: Float = 1e-12

    init(_ loader: LayerLoader, _ sizes: KokoroBertConfiguration) throws(ModelFileError) {
        let name = "bert.encoder.albert_layer_groups.0.albert_layers.0"
        let size = sizes.hiddenSize
        queries = try loader.linear("\(name).attention.query", from: size, to: size)
        keys = try loader.linear("\(name).attention.key", from: size, to: size)
        values = try loader.linear("\(name).attention.value", from: size, to: size)
        attention = Attention(heads: sizes.headCount)
        dense = try loader.linear("\(name).attention.dense", from: size, to: size)
        attentionNorm = try loader.layerNorm("\(name).attention.LayerNorm", size, epsilon: Self.epsilon)
        widening = try loader.linear("\(name).ffn", from: size, to: sizes.intermediateSize)
        narrowing = try loader.linear("\(name).ffn_output", from: sizes.intermediateSize, to: size)
        norm = try loader.layerNorm("\(name).full_layer_layer_norm", size, epsilon: Self.epsilon)
    }

    package func callAsFunction(_ input: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let mixed = try attention(
            queries: queries(input, on: workbench),
            keys: keys(input, on: workbench),
            values: values(input, on: workbench),
            on: workbench
        )
        let heeded = try dense(mixed, on: workbench)
        try attentionNorm(heeded, adding: input, into: heeded, on: workbench)
        let wide = try widening(heeded, on: workbench)
        try wide.applyGELU(on: workbench)
        let output = try narrowing(wide, on: workbench)
        try norm(output, adding: heeded, into: output, on: workbench)
        return output
    }
}
