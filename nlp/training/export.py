"""The trained network as the product runs it: ONNX, weights in eight-bit integers."""

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from nlp.pipeline.encoder import NETWORK
from nlp.training.network import Network


def export(network: Network, folder: Path) -> Path:
    """Writes `encoder.onnx` into the folder and returns its path."""
    network.eval()
    network.encoder.set_attn_implementation("eager")  # a tenth faster in ONNX Runtime
    ids = torch.ones(2, 12, dtype=torch.long)
    inputs = {"input_ids": ids, "attention_mask": ids, "token_type_ids": ids}
    sizes = {name: {0: "batch", 1: "length"} for name in inputs}
    with tempfile.TemporaryDirectory() as work:
        whole = Path(work) / "network.onnx"
        torch.onnx.export(
            network,
            tuple(inputs.values()),
            str(whole),
            input_names=list(inputs),
            output_names=["whole", "pieces"],
            dynamic_axes={**sizes, "whole": {0: "batch"}, "pieces": {0: "batch", 1: "length"}},
            dynamo=False,
        )
        target = folder / NETWORK
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(str(target))
    return target
