"""Text in, findings out. The one door is :mod:`nlp.advisor`."""

import os

# ONNX Runtime 1.32 reports its use to its maker unless told not to, before it is imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
