"""Fitting the lean stage: a small pupil of the network, on the same rows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from bot.detection.learned.lean import BUCKETS, features
from bot.detection.training.rows import HEADS, Row

_WIDTH, _HIDDEN = 32, 64
_EPOCHS, _BATCH, _RATE = 5, 256, 4e-3
_OWN_COPIES = 6


class Pupil(nn.Module):
    """Buckets with their offsets to logits [batch, heads]."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.EmbeddingBag(BUCKETS, _WIDTH, mode="sum")
        nn.init.normal_(self.table.weight, std=0.05)
        self.hidden = nn.Linear(_WIDTH, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, len(HEADS), bias=False)
        self.skip = nn.Linear(_WIDTH, len(HEADS))
        nn.init.constant_(self.skip.bias, -3.0)

    def forward(self, buckets: Tensor, offsets: Tensor, scale: Tensor) -> Tensor:
        """The logits of a batch; ``scale`` is one over the root of each row's number of buckets."""
        pooled = self.table(buckets, offsets) * scale.unsqueeze(1)
        logits: Tensor = self.out(self.hidden(pooled).relu()) + self.skip(pooled)
        return logits


def fit_lean(
    rows: Sequence[Row], teacher: Tensor, seed: int, say: Callable[[str], None]
) -> dict[str, np.ndarray]:
    """The arrays of the lean stage. ``teacher`` [rows, heads]: the network's logits.

    The pupil learns what the network thinks of a row, half mixed with the label where it is known.
    """
    torch.manual_seed(seed)
    drawn = torch.Generator().manual_seed(seed)
    found = [torch.tensor(features(row.text) or [0]) for row in rows]
    targets = _targets(rows, teacher)
    copies = [_OWN_COPIES if row.source.startswith("own/") else 1 for row in rows]
    order = torch.arange(len(rows)).repeat_interleave(torch.tensor(copies))
    pupil = Pupil()
    optimiser = torch.optim.Adam(pupil.parameters(), lr=_RATE)
    steps = math.ceil(len(order) / _BATCH) * _EPOCHS
    schedule = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.02, steps)
    for epoch in range(_EPOCHS):
        total = 0.0
        for batch in order[torch.randperm(len(order), generator=drawn)].split(_BATCH):
            loss = nn.functional.binary_cross_entropy_with_logits(
                pupil(*_packed([found[at] for at in batch.tolist()])), targets[batch]
            )
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(batch)
        say(f"lean stage, epoch {epoch + 1} of {_EPOCHS}: loss {total / len(order):.4f}")
    return _arrays(pupil)


def write_lean(arrays: dict[str, np.ndarray], path: Path) -> None:
    """Write the arrays as the bot reads them."""
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def _targets(rows: Sequence[Row], teacher: Tensor) -> Tensor:
    targets = teacher.sigmoid().clone()
    for at, row in enumerate(rows):
        for head, value in row.labels.items():
            column = HEADS.index(head)
            targets[at, column] = (targets[at, column] + value) / 2
    return targets


def _packed(found: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    sizes = torch.tensor([len(one) for one in found])
    offsets = torch.cat([torch.zeros(1, dtype=torch.long), sizes.cumsum(0)[:-1]])
    return torch.cat(list(found)), offsets, sizes.float().rsqrt()


def _arrays(pupil: Pupil) -> dict[str, np.ndarray]:
    named = {
        "table": pupil.table.weight,
        "hidden": pupil.hidden.weight.T,
        "hidden_bias": pupil.hidden.bias,
        "out": pupil.out.weight.T,
        "skip": pupil.skip.weight.T,
        "bias": pupil.skip.bias,
    }
    return {name: one.detach().numpy().astype(np.float16) for name, one in named.items()}
