"""The second stage: a small transformer, quantised to eight bits, run on one thread.

Imported by the loader only: everything else in Steward works without these libraries.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read at import by releases that report their use
import onnxruntime

Logits = npt.NDArray[np.float32]

_INPUTS = {"input_ids", "attention_mask"}
_OUTPUT = "logits"
_ERRORS_ONLY = 3


class Transformer:
    """Texts in, one logit for each head out.

    Quantisation scales a batch as a whole, so a text's logits move a little with what stands
    beside it: callers put only pieces of one message into a batch, and the same message always
    gives the same answer.
    """

    def __init__(self, model: bytes, tokenizer: bytes, *, heads: int, max_tokens: int) -> None:
        """Load from verified bytes. Raises ValueError, or what the libraries raise."""
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self._pad = self._tokenizer.token_to_id("[PAD]") or 0
        self._session = onnxruntime.InferenceSession(
            model, _options(), providers=["CPUExecutionProvider"]
        )
        if {one.name for one in self._session.get_inputs()} != _INPUTS:
            raise ValueError(f"the inputs are not {' and '.join(sorted(_INPUTS))}")
        shape = self.logits(["a first text", "and another"]).shape
        if shape != (2, heads):
            raise ValueError(f"logits of shape {shape} where {(2, heads)} is due")

    def logits(self, texts: Sequence[str]) -> Logits:
        """Float32 of shape [texts, heads]; all texts go as one batch."""
        pieces = [self._tokenizer.encode(text).ids for text in texts]
        longest = max(1, *map(len, pieces))
        ids = np.full((len(pieces), longest), self._pad, dtype=np.int64)
        mask = np.zeros((len(pieces), longest), dtype=np.int64)
        for row, piece in enumerate(pieces):
            ids[row, : len(piece)] = piece
            mask[row, : len(piece)] = 1
        (logits,) = self._session.run([_OUTPUT], {"input_ids": ids, "attention_mask": mask})
        found: Logits = np.asarray(logits, dtype=np.float32)
        return found


def _options() -> onnxruntime.SessionOptions:
    """One thread that does not spin: Steward's own worker thread is the one that computes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = _ERRORS_ONLY
    for pool in ("intra_op", "inter_op"):
        options.add_session_config_entry(f"session.{pool}.allow_spinning", "0")
    return options
