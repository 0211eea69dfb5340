"""The lean stage: hashed words and pieces of words, a small table, one hidden layer, no waiting.

It clears what is clearly harmless, so that the large model is asked about little. A text costs it
some tens of microseconds.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BUCKETS = 1 << 16
"""Rows of the table; features share them by hash."""

MOST_WORDS = 160
"""Words of a text that are read: the first ones."""

_PIECE = 4
_LONG = 14


def features(text: str) -> list[int]:
    """The buckets of a text as ``model_text`` gives it: words, pairs of words, pieces of words."""
    words = text.replace(",", " ").replace(".", " ").split()[:MOST_WORDS]
    found = [crc32(word.encode()) & 65535 for word in words]
    found += [crc32(f"{a} {b}".encode(), 7) & 65535 for a, b in pairwise(words)]
    found += [
        crc32(f"{a} * {b}".encode(), 9) & 65535 for a, b in zip(words, words[2:], strict=False)
    ]
    for word in words:
        if len(word) > _PIECE:
            marked = f"<{word[:_LONG]}>".encode()
            found += [
                crc32(marked[at : at + _PIECE], 11) & 65535
                for at in range(len(marked) - _PIECE + 1)
            ]
    return found


class Lean:
    """The fitted stage. ``heads`` are the categories of its outputs, in order."""

    def __init__(self, arrays: dict[str, NDArray[np.float32]]) -> None:
        self._table = arrays["table"]
        self._hidden, self._hidden_bias = arrays["hidden"], arrays["hidden_bias"]
        self._out, self._skip = arrays["out"], arrays["skip"]
        self._bias = arrays["bias"]

    @classmethod
    def load(cls, path: Path) -> Lean:
        """Read the arrays of an ``.npz`` file; nothing in it is ever executed."""
        import numpy as np

        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name].astype(np.float32) for name in stored.files})

    def logits(self, text: str) -> NDArray[np.float32]:
        """Logits [heads] of a text as ``model_text`` gives it."""
        found = features(text)
        if not found:
            return self._bias
        pooled = self._table[found].sum(axis=0) / len(found) ** 0.5
        hidden = (pooled @ self._hidden + self._hidden_bias).clip(min=0.0)
        logits: NDArray[np.float32] = hidden @ self._out + pooled @ self._skip + self._bias
        return logits
