"""``make train DATA=<folder>``: from the rows to the files that ship, in a folder of their own."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from bot.detection.learned.lean import Lean
from bot.detection.learned.manifest import LEAN, MANIFEST, TOKENIZER, TRANSFORMER
from bot.detection.learned.transformer import Transformer
from bot.detection.training import calibrating, splits
from bot.detection.training.export import export
from bot.detection.training.fitting import encoded, logits_of
from bot.detection.training.lean_fitting import fit_lean, write_lean
from bot.detection.training.learning import learn
from bot.detection.training.network import MAX_TOKENS, Network, base_folder, tokenizer_of
from bot.detection.training.preparing import Parts, missing, prepared
from bot.detection.training.rows import EVERYDAY, HEADS, PUBLIC
from bot.detection.training.splits import Part

_TAUGHT = 0.3
"""The share of public rows that the lean stage learns from; of our own and of chat, all."""


def main(arguments: Sequence[str]) -> int:
    """Train, calibrate and write. 2 if the data is not there."""
    parser = argparse.ArgumentParser(prog="python -m bot.detection.training", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    parser.add_argument("out", type=Path, help="where the model is written")
    parser.add_argument("--work", type=Path, help="where half-done work lies; default: OUT/work")
    parser.add_argument("--workers", type=int, default=2, help="processes that learn side by side")
    parser.add_argument("--device", default="cpu", help="cpu, or cuda with one worker")
    asked = parser.parse_args(arguments)
    fault = missing(asked.data)
    if fault:
        sys.stderr.write(f"train: {fault}\n")
        return 2
    work = asked.work or asked.out / "work"
    work.mkdir(parents=True, exist_ok=True)
    make(asked.data, asked.out, work, asked.workers, asked.device)
    return 0


def make(data: Path, out: Path, work: Path, workers: int, device: str) -> None:
    """Everything, in order; what is finished in ``work`` is not done again."""
    started = time.monotonic()
    parts = prepared(data)
    _say(_sizes(parts))
    state = learn(parts[Part.TRAIN], work, workers, device)
    network = Network(base_folder())
    network.load_state_dict(torch.load(state, weights_only=True))
    export(network, out / TRANSFORMER)
    _write_tokenizer(out / TOKENIZER)
    write_lean(_lean_of(network, parts, work), out / LEAN)
    manifest = _manifest(out, parts)
    (out / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    _say(f"written to {out} after {(time.monotonic() - started) / 60:.0f} minutes")


def _lean_of(network: Network, parts: Parts, work: Path) -> dict[str, np.ndarray]:
    rows = [
        row
        for row in parts[Part.TRAIN]
        if row.source not in PUBLIC or splits.share("lean " + row.key) < _TAUGHT
    ]
    kept = work / "teacher.pt"
    if not kept.exists():
        ids = encoded(rows, tokenizer_of(base_folder())).ids
        torch.save(logits_of(network, ids), kept)
    return fit_lean(rows, torch.load(kept, weights_only=True), seed=20261123, say=_say)


def _manifest(out: Path, parts: Parts) -> dict[str, object]:
    """Calibration on the tuning rows, with the files as the bot will load them."""
    transformer = Transformer(
        (out / TRANSFORMER).read_bytes(),
        (out / TOKENIZER).read_bytes(),
        heads=len(HEADS),
        max_tokens=MAX_TOKENS,
    )
    lean = Lean.load(out / LEAN)
    own = [row for row in parts[Part.TUNE] if row.source.startswith("own/")]
    chat = [row for row in parts[Part.TUNE] if row.source == EVERYDAY]
    knots = calibrating.knots_of(
        np.concatenate([transformer.logits([row.text]) for row in own]),
        calibrating.stacked([row.labels for row in own]),
        np.concatenate([transformer.logits([row.text]) for row in chat]),
    )
    lean_knots = calibrating.gate_knots(np.stack([lean.logits(row.text) for row in chat]))
    return {
        "format": 1,
        "version": time.strftime("%Y-%m-%d"),
        "heads": list(HEADS),
        "max_tokens": MAX_TOKENS,
        "gate": calibrating.GATE,
        "files": {name: _mark(out / name) for name in (TRANSFORMER, TOKENIZER, LEAN)},
        "knots": knots,
        "lean_knots": lean_knots,
    }


def _mark(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def _write_tokenizer(path: Path) -> None:
    tokenizer_of(base_folder()).save(str(path), pretty=False)


def _sizes(parts: Parts) -> str:
    lines = []
    for part, rows in parts.items():
        counts = Counter(row.source.partition("/")[0] for row in rows)
        told = ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))
        lines.append(f"{part}: {len(rows):,} ({told})")
    return "\n".join(lines)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
