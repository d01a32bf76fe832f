/// What TTS.cpp calls the tensors of a network.
enum OtherModelNames {
    /// Whether a tensor has a row for each kind of text.
    static func isKindOfText(_ name: String) -> Bool { name == "bert.embeddings.token_type_embeddings.weight" }

    /// Its names for a tensor of ours: several where it has split the tensor.
    static func names(of name: String) -> [String] {
        let words = name.split(separator: ".").map(String.init)
        let rest = Array(words.dropFirst())
        switch words[0] {
        case "bert": return [bert(rest)]
        case "bert_encoder": return ["kokoro.duration_predictor.encode" + (rest == ["bias"] ? "_bias" : "")]
        case "predictor": return predictor(rest)
        case "text_encoder": return textEncoder(rest)
        default: return decoder(rest)
        }
    }

    private static func bert(_ words: [String]) -> String {
        let suffix = words.last == "bias" ? "_bias" : ""
        let path = words.dropLast().joined(separator: ".")
        if let layer = path.split(separator: ".").last, path.hasPrefix("encoder.albert_layer_groups.0.albert_layers.0.")
        {
            let owner = path.hasSuffix("attention.LayerNorm") ? "attention.LayerNorm" : String(layer)
            return "kokoro.albert.layer.0.\(layers[owner] ?? owner)\(suffix)"
        }
        return "kokoro.albert.\(embeddings[path] ?? path)\(suffix)"
    }

    private static let embeddings = [
        "embeddings.word_embeddings": "token_embd", "embeddings.position_embeddings": "position_embd",
        "embeddings.token_type_embeddings": "token_type_embd", "embeddings.LayerNorm": "norm",
        "encoder.embedding_hidden_mapping_in": "embd",
    ]

    private static let layers = [
        "full_layer_layer_norm": "attn_norm", "attention.LayerNorm": "ffn_norm", "query": "q", "key": "k", "value": "v",
        "dense": "o", "ffn": "ffn", "ffn_output": "ffn_out",
    ]

    private static func predictor(_ words: [String]) -> [String] {
        let base = "kokoro.duration_predictor"
        let rest = Array(words.dropFirst())
        switch words[0] {
        case "text_encoder" where rest[2] == "fc":
            return ["gamma", "beta"].map { "\(base).layers.\(rest[1]).\($0)_\(rest[3])" }
        case "text_encoder": return recurrence("\(base).layers.\(rest[1]).lstm", rest[2])
        case "lstm": return recurrence("\(base).duration_lstm", rest[0])
        case "shared": return recurrence("\(base).shared_lstm", rest[0])
        case "duration_proj": return ["\(base).duration_proj" + (rest.last == "bias" ? "_bias" : "")]
        case "F0_proj", "N_proj":
            return ["\(base).\(words[0].lowercased())_\(rest[0] == "bias" ? "bias" : "kernel")"]
        default: return styledBlock("\(base).\(words[0].lowercased())_blocks.\(rest[0])", Array(rest.dropFirst()))
        }
    }

    private static func textEncoder(_ words: [String]) -> [String] {
        switch words[0] {
        case "embedding": ["kokoro.text_encoder.embedding_weight"]
        case "lstm": recurrence("kokoro.text_encoder.lstm", words[1])
        default: ["kokoro.text_encoder.layers.\(words[1]).\(words[3])"]
        }
    }

    private static func decoder(_ words: [String]) -> [String] {
        let rest = Array(words.dropFirst())
        return switch words[0] {
        case "encode": styledBlock("kokoro.decoder.encoder_block", rest)
        case "decode": styledBlock("kokoro.decoder.decoder_blocks.\(rest[0])", Array(rest.dropFirst()))
        case "F0_conv", "N_conv": ["kokoro.decoder.\(words.joined(separator: "_").lowercased())"]
        case "asr_res": ["kokoro.decoder.asr_conv_\(rest[1])"]
        default: generator(rest)
        }
    }

    private static func generator(_ words: [String]) -> [String] {
        let base = "kokoro.decoder.generator"
        let rest = Array(words.dropFirst())
        return switch words[0] {
        case "m_source": ["\(base).m_source_\(rest[1])"]
        case "noise_convs": ["\(base).noise_blocks.\(rest[0]).conv_\(rest[1])"]
        case "noise_res": snakeBlock("\(base).noise_blocks.\(rest[0]).resblock", Array(rest.dropFirst()))
        case "resblocks": snakeBlock("\(base).resblocks.\(rest[0])", Array(rest.dropFirst()))
        case "conv_post": ["\(base).conv_post_\(rest[0])"]
        default: ["\(base).\(words.joined(separator: "."))"]
        }
    }

    /// The gates of an LSTM: the even ones for what comes in, the odd ones for what goes round.
    private static func recurrence(_ base: String, _ word: String) -> [String] {
        let direction = word.hasSuffix("_reverse") ? "reverse_" : ""
        let kind = word.hasPrefix("weight") ? "weights" : "biases"
        let odd = word.contains("_hh_") ? 1 : 0
        return (0..<4).map { "\(base).0.\(direction)\(kind).\(2 * $0 + odd)" }
    }

    private static func styledBlock(_ base: String, _ words: [String]) -> [String] {
        guard words[0].hasPrefix("norm") else { return ["\(base).\(words.joined(separator: "_"))"] }
        return ["gamma", "beta"].map { "\(base).\(words[0])_\($0)_\(words[2])" }
    }

    private static func snakeBlock(_ base: String, _ words: [String]) -> [String] {
        guard words[0].hasPrefix("adain") else {
            return ["\(base).\(words[1]).\(([words[0]] + words.dropFirst(2)).joined(separator: "_"))"]
        }
        return ["gamma", "beta"].map { "\(base).\(words[1]).\($0)\(words[0].suffix(1))_\(words[3])" }
    }
}
