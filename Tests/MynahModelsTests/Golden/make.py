"""Writes the golden files of this folder with the programs whose formats are read: PyTorch 2.15, safetensors 0.8 and NumPy 2.4.

Run: pip install torch safetensors numpy; python make.py
"""

import os
from collections import OrderedDict

import numpy as np
import torch
from safetensors.torch import save_file

os.chdir(os.path.dirname(os.path.abspath(__file__)))
base = torch.arange(24, dtype=torch.float32).reshape(4, 6) / 8


class Caller:
    """What a hostile file would hold."""

    def __reduce__(self):
        return os.system, ("true",)


network = OrderedDict()
network["module.whole"] = base.clone()
network["module.turned"] = base.t()[1:3]
network["module.row"] = base[2]
network["module.half"] = base.half()
network["module.brain"] = base.bfloat16()
network["module.double"] = base.double()
network["module.parameter"] = torch.nn.Parameter(base[:1].clone())
network["module.number"] = torch.tensor(2.5)
network["module.ids"] = torch.arange(3)
torch.save({"net": {"bert": network}, "epoch": 3, "rate": 0.5, "done": None}, "nested.pth")
torch.save(base.reshape(4, 1, 6), "voice.pt")
torch.save(base, "unzipped.pth", _use_new_zipfile_serialization=False)
torch.save({"bert": Caller()}, "hostile.pth")
torch.save(torch.nn.Linear(2, 2).state_dict(), "module.pth")
tensors = {"whole": base, "half": base.half(), "brain": base.bfloat16(), "ids": torch.arange(3)}
save_file(tensors, "tensors.safetensors", metadata={"format": "pt"})
arrays = {"af_one": base.reshape(4, 1, 6).numpy(), "af_half": base.half().numpy()}
np.savez("stored.npz", **arrays)
np.savez_compressed("compressed.npz", **arrays)
np.savez("columns.npz", turned=np.asfortranarray(base.numpy()))
