"""Fitting the network to rows: fixed seeds, batches of alike lengths, averaged weights."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.distributed as dist
from tokenizers import Tokenizer
from torch import Tensor

from bot.detection.training.network import Network, loss_of
from bot.detection.training.rows import HEADS, Row

_CHUNK = 64
"""Batches that are sorted by length together."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the network is fitted. ``epochs`` counts passes over the rows with their copies.

    ``workers`` processes learn from a batch each and average what they learned: on a processor
    two with one thread each are faster than one with two.
    """

    epochs: float = 1.3
    batch: int = 32
    rate: float = 2e-4
    decay: float = 0.01
    warm_up: float = 0.04
    average: float = 0.9995
    seed: int = 20261121
    device: str = "cpu"
    workers: int = 1


@dataclass(slots=True)
class Encoded:
    """Rows as numbers."""

    ids: list[list[int]]
    labels: Tensor
    any_harm: Tensor
    weights: Tensor


def encoded(rows: Sequence[Row], tokenizer: Tokenizer) -> Encoded:
    """The rows with token ids; labels that are unknown are NaN."""
    labels = torch.full((len(rows), len(HEADS)), math.nan)
    any_harm = torch.full((len(rows),), math.nan)
    for at, row in enumerate(rows):
        for head, value in row.labels.items():
            labels[at, HEADS.index(head)] = value
        if row.any_harm is not None:
            any_harm[at] = row.any_harm
    ids = [one.ids for one in tokenizer.encode_batch([row.text for row in rows])]
    return Encoded(ids, labels, any_harm, torch.tensor([row.weight for row in rows]))


def fit(
    network: Network,
    rows: Sequence[Row],
    data: Encoded,
    plan: Plan,
    keep: Path,
    say: Callable[[str], None],
) -> None:
    """Fit ``network`` in place; its state is written to ``keep`` now and then, and read from it.

    A run that was broken off goes on where it last wrote. With several workers each of them calls
    this, in a process group of its own.
    """
    rank = dist.get_rank() if plan.workers > 1 else 0
    torch.manual_seed(plan.seed + rank)
    order = [at for at, row in enumerate(rows) for _ in range(row.copies)]
    steps = math.ceil(plan.epochs * len(order) / plan.batch / plan.workers)
    trained = [one for one in network.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=plan.rate, weight_decay=plan.decay)
    averaged = [one.detach().clone() for one in trained]
    begun = _taken_up(keep, network, optimiser, averaged)
    network.train()
    started, seen, mean = time.monotonic(), 0, 0.0
    for step, batches in enumerate(
        zip(*[_batches(order, data, plan)] * plan.workers, strict=False)
    ):
        if step >= steps:
            break
        if step < begun:
            continue
        batch = batches[rank]
        _set_rate(optimiser, plan, step, steps)
        loss = _learn(network, optimiser, trained, data, batch, plan)
        keep_up = min(plan.average, (step + 1) / (step + 10))
        torch._foreach_mul_(averaged, keep_up)
        torch._foreach_add_(averaged, [one.detach() for one in trained], alpha=1 - keep_up)
        mean += (loss - mean) * max(0.002, 1 / (step - begun + 1))
        seen += sum(map(len, batches))
        if step % 250 == 249:
            pace = seen / (time.monotonic() - started)
            say(f"step {step + 1} of {steps}, loss {mean:.4f}, {pace:.0f} rows/s")
        if step % 500 == 499 and rank == 0:
            _put_by(keep, network, optimiser, averaged, step + 1)
    with torch.no_grad():
        for one, smooth in zip(trained, averaged, strict=True):
            one.copy_(smooth)
    network.eval()


def padded(ids: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Token ids and attention mask, both [rows, longest]."""
    longest = max(map(len, ids))
    filled = torch.zeros((len(ids), longest), dtype=torch.long)
    mask = torch.zeros((len(ids), longest), dtype=torch.long)
    for at, one in enumerate(ids):
        filled[at, : len(one)] = torch.tensor(one)
        mask[at, : len(one)] = 1
    return filled, mask


@torch.no_grad()
def logits_of(network: Network, ids: Sequence[Sequence[int]], device: str = "cpu") -> Tensor:
    """Logits [rows, heads] in the order given."""
    network.eval()
    found = torch.empty((len(ids), len(HEADS)))
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    for start in range(0, len(order), 64):
        batch = order[start : start + 64]
        filled, mask = padded([ids[at] for at in batch])
        found[batch] = network(filled.to(device), mask.to(device)).cpu()
    return found


def _learn(
    network: Network,
    optimiser: torch.optim.Optimizer,
    trained: Sequence[Tensor],
    data: Encoded,
    batch: Sequence[int],
    plan: Plan,
) -> float:
    device = plan.device
    filled, mask = padded([data.ids[at] for at in batch])
    logits = network(filled.to(device), mask.to(device))
    at = torch.tensor(batch)
    loss = loss_of(
        logits,
        data.labels[at].to(device),
        data.any_harm[at].to(device),
        data.weights[at].to(device),
    )
    optimiser.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    if plan.workers > 1:
        _share(trained, plan.workers)
    torch.nn.utils.clip_grad_norm_(trained, 1.0)
    optimiser.step()
    return float(loss.detach())


def _share(trained: Sequence[Tensor], workers: int) -> None:
    """Give every worker the mean of all workers' gradients."""
    grads = [one.grad for one in trained if one.grad is not None]
    flat = torch.cat([one.flatten() for one in grads]) / workers
    dist.all_reduce(flat)
    for grad, mean in zip(grads, flat.split([one.numel() for one in grads]), strict=True):
        grad.copy_(mean.view_as(grad))


def _batches(order: Sequence[int], data: Encoded, plan: Plan) -> Iterator[list[int]]:
    """Batches without end, each of rows of alike length; the same for the same seed."""
    drawn = random.Random(plan.seed)
    while True:
        shuffled = list(order)
        drawn.shuffle(shuffled)
        for start in range(0, len(shuffled), _CHUNK * plan.batch):
            chunk = sorted(
                shuffled[start : start + _CHUNK * plan.batch], key=lambda at: len(data.ids[at])
            )
            batches = [chunk[at : at + plan.batch] for at in range(0, len(chunk), plan.batch)]
            drawn.shuffle(batches)
            yield from batches


def _set_rate(optimiser: torch.optim.Optimizer, plan: Plan, step: int, steps: int) -> None:
    warm = max(1, int(plan.warm_up * steps))
    share = (step + 1) / warm if step < warm else (steps - step) / max(1, steps - warm)
    for group in optimiser.param_groups:
        group["lr"] = plan.rate * share


def _put_by(
    keep: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    averaged: Sequence[Tensor],
    step: int,
) -> None:
    state = {
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "averaged": list(averaged),
        "step": step,
    }
    torch.save(state, keep.with_suffix(".new"))
    keep.with_suffix(".new").replace(keep)


def _taken_up(
    keep: Path,
    network: Network,
    optimiser: torch.optim.Optimizer,
    averaged: Sequence[Tensor],
) -> int:
    if not keep.exists():
        return 0
    state = torch.load(keep, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    for one, kept in zip(averaged, state["averaged"], strict=True):
        one.copy_(kept)
    return int(state["step"])
