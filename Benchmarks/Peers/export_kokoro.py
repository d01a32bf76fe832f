"""Exports the published Kokoro network as ONNX, with weights that follow from their names, as a peer to time against.

    python3 export_kokoro.py OUT.onnx

Needs torch, onnx and kokoro 0.9.4 with what its model module imports. The weights make three frames of each token and a voiced pitch,
as those of `ReferenceModel` do, so that both programs have the same work.
"""

import os
import site
import sys
import tempfile
import types

import numpy as np
import torch

# The package's own front door pulls in its text front end, which is not needed.
package = types.ModuleType("kokoro")
package.__path__ = [path + "/kokoro" for path in site.getsitepackages() if os.path.isdir(path + "/kokoro")]
sys.modules["kokoro"] = package

from kokoro.model import KModel, KModelForONNX  # noqa: E402

CONFIGURATION = {
    "hidden_dim": 512, "style_dim": 128, "n_token": 178, "n_layer": 3, "max_dur": 50, "dropout": 0.2, "n_mels": 80,
    "text_encoder_kernel_size": 5, "vocab": {},
    "istftnet": {
        "upsample_kernel_sizes": [20, 12], "upsample_rates": [10, 6], "gen_istft_hop_size": 5, "gen_istft_n_fft": 20,
        "resblock_dilation_sizes": [[1, 3, 5]] * 3, "resblock_kernel_sizes": [3, 7, 11], "upsample_initial_channel": 512,
    },
    "plbert": {
        "hidden_size": 768, "num_attention_heads": 12, "intermediate_size": 2048, "max_position_embeddings": 512,
        "num_hidden_layers": 12, "dropout": 0.1,
    },
}


def numbers(name: str, count: int) -> np.ndarray:
    """Numbers in [-1, 1) that follow from a name."""
    rng = np.random.default_rng(list(name.encode()))
    return rng.uniform(-1, 1, count).astype(np.float32)


def scaled(name: str, parameter: torch.Tensor) -> np.ndarray:
    """The numbers of a parameter: small enough everywhere that nothing grows without bounds."""
    values = numbers(name, parameter.numel())
    fixed = {
        "predictor.duration_proj.linear_layer.bias": (-2.75, 0.5),
        "predictor.F0_proj.bias": (160.0, 0.0),
        "predictor.F0_proj.weight": (0.0, 4.0),
        "decoder.generator.conv_post.bias": (-1.5, 0.3),
    }
    kind = name.split(".")[-1]
    if name in fixed:
        offset, scale = fixed[name]
    elif name.endswith((".norm.weight", ".norm.bias")):
        offset, scale = (1.0 if kind == "weight" else 0.0), 0.0
    elif kind == "weight_g":
        offset, scale = 0.6, 0.2
    elif kind == "gamma" or (kind == "weight" and parameter.dim() == 1):
        offset, scale = 1.0, 0.1
    elif kind == "beta" or kind.startswith("bias"):
        offset, scale = 0.0, 0.05
    else:
        inputs = parameter[0].numel() if parameter.dim() > 1 else parameter.numel()
        offset, scale = 0.0, (3.0 / inputs) ** 0.5
    return offset + scale * values


def network() -> KModel:
    """The network at its published size."""
    with tempfile.NamedTemporaryFile(suffix=".pth") as empty:
        torch.save({}, empty.name)
        model = KModel(repo_id="none", config=CONFIGURATION, model=empty.name, disable_complex=True).eval()
    for name, parameter in model.named_parameters():
        parameter.copy_(torch.from_numpy(scaled(name, parameter)).reshape(parameter.shape))
    return model


def main() -> None:
    tokens = torch.tensor([[0] + [1 + i * 37 % 177 for i in range(58)] + [0]])
    style = torch.from_numpy(numbers("style", 256) * 0.6)[None]
    with torch.no_grad():
        torch.onnx.export(
            KModelForONNX(network()).eval(), args=(tokens, style, torch.tensor([1.0])), f=sys.argv[1], opset_version=17,
            dynamo=False, input_names=["input_ids", "style", "speed"], output_names=["waveform", "duration"],
            dynamic_axes={"input_ids": {1: "n"}, "waveform": {0: "s"}, "duration": {0: "n"}},
        )


if __name__ == "__main__":
    main()
