"""The learned detector's model: shipped with Steward, loaded once, needing no network ever.

Its libraries (the extra ``ml``) are imported when the model is first asked for, and nowhere
else. Without them, or with a model that is not the one that was trained, Steward works with its
rules alone; ``why_off`` and ``status`` say so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.detection.learned.manifest import (
    LEAN,
    TOKENIZER,
    TRANSFORMER,
    ModelUnusable,
    read_file,
    read_manifest,
)

if TYPE_CHECKING:
    from bot.detection.learned.cascade import Cascade

FOLDER = Path(__file__).parent / "model"

_MISSING = "install it with the extra ml: pip install 'steward[ml]'"
_LOADING = Lock()


def load(folder: Path) -> Cascade:
    """The model in a folder, every file checked first. Raises ModelUnusable with the reason."""
    manifest = read_manifest(folder)
    tokenizer = read_file(folder, TOKENIZER, manifest)
    transformer = read_file(folder, TRANSFORMER, manifest)
    read_file(folder, LEAN, manifest)
    try:
        from bot.detection.learned.cascade import Cascade
        from bot.detection.learned.lean import Lean
        from bot.detection.learned.transformer import Transformer
    except ImportError as fault:
        what = f"the library {fault.name} is not installed"
        raise ModelUnusable("learned detector", what, _MISSING) from fault
    heads = len(manifest.heads)
    try:
        lean = Lean.load(folder / LEAN)
        if lean.logits("a first text").shape != (heads,):
            raise ValueError("the lean stage has other heads")
        second = Transformer(transformer, tokenizer, heads=heads, max_tokens=manifest.max_tokens)
    except Exception as fault:  # a library can refuse a file in any way; the rules go on
        what = f"cannot be loaded: {type(fault).__name__}: {_short(fault)}"
        raise ModelUnusable(str(folder), what, "install Steward again") from fault
    return Cascade(manifest, lean, second)


def shipped() -> Cascade | None:
    """The model that ships with Steward, loaded at the first call; None where it is off."""
    return _shipped()[0]


def why_off() -> str:
    """Why the learned detector does not work here, for an operator; empty where it does."""
    return _shipped()[1]


def status() -> str:
    """A line for an operator: which model reads along, or why none does."""
    model, why = _shipped()
    return f"on, model {model.version}" if model is not None else f"off, rules only: {why}"


def _shipped() -> tuple[Cascade | None, str]:
    with _LOADING:
        return _loaded_once()


@cache
def _loaded_once() -> tuple[Cascade | None, str]:
    try:
        return load(FOLDER), ""
    except ModelUnusable as fault:
        return None, str(fault)


def _short(fault: Exception) -> str:
    return " ".join(str(fault).split())[:200]
