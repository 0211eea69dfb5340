"""The shipped model as its manifest describes it: which files, which heads, how sure is sure.

Everything is checked before a library sees it: names, sizes, checksums, the form of the figures.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.domain.categories import Category
from bot.domain.errors import BadInput

FORMAT = 1
MANIFEST = "manifest.json"
TRANSFORMER = "minilm.int8.onnx"
TOKENIZER = "tokenizer.json"
LEAN = "lean.npz"

MEBIBYTE = 1024 * 1024
LIMITS: Mapping[str, int] = {
    TRANSFORMER: 25 * MEBIBYTE,
    TOKENIZER: 4 * MEBIBYTE,
    LEAN: 16 * MEBIBYTE,
}
"""The files of a model, and how many bytes each may have."""

_LONGEST_MANIFEST = MEBIBYTE
_MOST_TOKENS = 512
_MEND = "install Steward again, or train the model anew"

Curve = tuple[tuple[float, float], ...]
"""Points (logit, confidence), both rising; between them straight lines, outside them level."""

_Json = Any  # from a file; every value is checked before it is used


class ModelUnusable(BadInput):
    """The learned model cannot be used; the rules work without it."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """By what a file is known to be the one that was trained."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model says of itself. ``curves`` and ``lean_curves`` stand in the order of ``heads``.

    ``gate``: what the lean stage holds less likely than this is not shown to the transformer.
    """

    version: str
    heads: tuple[Category, ...]
    max_tokens: int
    gate: float
    files: Mapping[str, FileMark]
    curves: tuple[Curve, ...]
    lean_curves: tuple[Curve, ...]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a model's folder. Raises ModelUnusable with what is wrong with it."""
    path = folder / MANIFEST
    try:
        with path.open("rb") as file:
            raw = file.read(_LONGEST_MANIFEST + 1)
    except FileNotFoundError:
        raise ModelUnusable(str(path), "no model is installed", _MEND) from None
    except OSError as fault:
        raise ModelUnusable(str(path), f"cannot be read: {fault.strerror}", _MEND) from fault
    try:
        if len(raw) > _LONGEST_MANIFEST:
            raise ValueError("longer than 1 MB")
        return _manifest(json.loads(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise ModelUnusable(str(path), f"is no usable manifest: {fault}", _MEND) from fault


def read_file(folder: Path, name: str, manifest: Manifest) -> bytes:
    """The content of one of the model's files, if it is the one that the manifest means."""
    path, mark = folder / name, manifest.files[name]
    try:
        with path.open("rb") as file:
            content = file.read(LIMITS[name] + 1)
    except OSError as fault:
        raise ModelUnusable(str(path), f"cannot be read: {fault.strerror}", _MEND) from fault
    if len(content) != mark.size:
        what = f"has {len(content)} bytes where the manifest says {mark.size}"
        raise ModelUnusable(str(path), what, _MEND)
    if hashlib.sha256(content).hexdigest() != mark.sha256:
        raise ModelUnusable(str(path), "does not have the checksum of the manifest", _MEND)
    return content


def _manifest(given: _Json) -> Manifest:
    if given["format"] != FORMAT:
        raise ValueError(f"format {given['format']!r} is not {FORMAT}")
    heads = tuple(Category(one) for one in given["heads"])
    if not heads or len(set(heads)) != len(heads):
        raise ValueError("heads must be distinct categories")
    gate, max_tokens = float(given["gate"]), given["max_tokens"]
    if not 0 < gate <= 0.5:
        raise ValueError(f"gate {gate} is not above 0 and at most 0.5")
    if not isinstance(max_tokens, int) or not 2 < max_tokens <= _MOST_TOKENS:
        raise ValueError(f"max_tokens {max_tokens!r} is not between 3 and {_MOST_TOKENS}")
    return Manifest(
        version=str(given["version"]),
        heads=heads,
        max_tokens=max_tokens,
        gate=gate,
        files={name: _mark(name, given["files"][name]) for name in LIMITS},
        curves=tuple(_curve(given["knots"][head]) for head in heads),
        lean_curves=tuple(_curve(given["lean_knots"][head]) for head in heads),
    )


def _mark(name: str, given: _Json) -> FileMark:
    size, digest = given["bytes"], given["sha256"]
    if not isinstance(size, int) or not 0 < size <= LIMITS[name]:
        raise ValueError(f"{name} may have at most {LIMITS[name]} bytes, not {size!r}")
    if not isinstance(digest, str) or len(digest) != 64:
        raise ValueError(f"{name} has no SHA-256 checksum")
    return FileMark(digest.lower(), size)


def _curve(given: _Json) -> Curve:
    points = tuple((float(logit), float(sure)) for logit, sure in given)
    rises = all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(points))
    if not points or not rises or not all(0 <= sure <= 1 for _, sure in points):
        raise ValueError("a calibration must rise, with confidences between 0 and 1")
    return points
