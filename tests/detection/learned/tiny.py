"""A model of a few words in a folder, in every way like the one that ships but for its size.

Each word adds what it says to the logits of its heads, on top of -4: "grr" alone makes the
transformer sure of a threat, "hmm" only makes the lean stage ask it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers

from bot.detection.learned.lean import BUCKETS
from bot.domain.categories import Category
from tests.detection.learned.tiny_onnx import bag_of_words

HEADS = tuple(Category)
REST = -4.0
KNOTS = [[-8.0, 0.0], [0.0, 0.5], [2.0, 0.75], [8.0, 1.0]]
GATE = 0.3

Weights = Mapping[str, Mapping[Category, float]]

WORDS: Weights = {
    "grr": {Category.THREAT: 7.0},
    "boo": {Category.THREAT: 2.5, Category.HARASSMENT: 6.0},
    "ahem": {Category.POLITICAL: 9.0},
    "slides": {Category.MATERIAL_SHARE: 9.0},
    "snap": {Category.BOUNDARY: 9.0},
    "shame": {Category.DISREPUTE: 9.0},
    "digits": {Category.PERSONAL_DATA: 9.0},
    "knife": {Category.THREAT: 7.0},
    "help": {Category.DISCLOSURE: 9.0},
    "calm": {Category.THREAT: -6.0},
    "hmm": {},
}
ALARMING = frozenset(WORDS) - {"calm"}


def write_model(
    folder: Path, words: Weights = WORDS, *, version: str = "tiny", **changed: Any
) -> Path:
    """Write the four files; ``changed`` replaces entries of the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {"[PAD]": 0, "[UNK]": 1} | {word: n for n, word in enumerate(words, start=2)}
    weights = [[0.0] * len(HEADS), [0.0] * len(HEADS)]
    weights += [[said.get(head, 0.0) for head in HEADS] for said in words.values()]
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    (folder / "minilm.int8.onnx").write_bytes(bag_of_words(weights, [REST] * len(HEADS)))
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    np.savez_compressed(folder / "lean.npz", **_lean())  # type: ignore[arg-type]
    write_manifest(folder, version=version, **changed)
    return folder


def write_manifest(folder: Path, **changed: Any) -> None:
    """The manifest of the files as they are now."""
    names = ("minilm.int8.onnx", "tokenizer.json", "lean.npz")
    manifest: dict[str, Any] = {
        "format": 1,
        "version": "tiny",
        "heads": [head.value for head in HEADS],
        "max_tokens": 64,
        "gate": GATE,
        "knots": {head.value: KNOTS for head in HEADS},
        "lean_knots": {head.value: KNOTS for head in HEADS},
        "files": {name: _mark((folder / name).read_bytes()) for name in names},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest | changed), encoding="utf-8")


def _mark(content: bytes) -> dict[str, Any]:
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def _lean() -> dict[str, np.ndarray[Any, np.dtype[np.float16]]]:
    """A lean stage that is alarmed by any of the telling words, however long the text."""
    table = np.zeros((BUCKETS, 1))
    for word in ALARMING:
        table[crc32(word.encode()) & (BUCKETS - 1)] = 200.0
    arrays = {
        "table": table,
        "hidden": np.zeros((1, 1)),
        "hidden_bias": np.zeros(1),
        "out": np.zeros((1, len(HEADS))),
        "skip": np.ones((1, len(HEADS))),
        "bias": np.full(len(HEADS), REST),
    }
    return {name: one.astype(np.float16) for name, one in arrays.items()}
