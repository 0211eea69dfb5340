"""The passes of a training: a broad one over everything, then one close to our own voices."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as processes

from bot.detection.training.fitting import Plan, encoded, fit
from bot.detection.training.network import Network, base_folder, tokenizer_of
from bot.detection.training.rows import EVERYDAY, Row
from bot.detection.training.splits import share

BROAD = Plan(epochs=1.3)
NARROW = Plan(epochs=1.0, rate=1e-4, seed=20261122)

_NARROW_SHARE = 0.15
_NARROW_COPIES = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One pass: where it begins (a state file, or the base model), and where its state goes."""

    rows: Path
    begins: Path | None
    ends: Path
    plan: Plan


def learn(rows: Sequence[Row], folder: Path, workers: int, device: str = "cpu") -> Path:
    """Both passes; the file with the final state. Passes that are finished are not run again."""
    broad, final = folder / "broad.pt", folder / "network.pt"
    run_pass(rows, None, broad, replace(BROAD, workers=workers, device=device))
    run_pass(narrow(rows), broad, final, replace(NARROW, workers=workers, device=device))
    return final


def narrow(rows: Sequence[Row]) -> list[Row]:
    """Our own rows often; of chat and the public sets a part, so that none is forgotten."""
    return [
        replace(row, copies=_NARROW_COPIES) if row.source.startswith("own/") else row
        for row in rows
        if row.source.startswith("own/")
        or share("narrow " + row.key) < (0.4 if row.source == EVERYDAY else _NARROW_SHARE)
    ]


def run_pass(rows: Sequence[Row], begins: Path | None, ends: Path, plan: Plan) -> None:
    """One pass over rows; does nothing where its end is there."""
    if ends.exists():
        return
    table = ends.with_suffix(".rows")
    table.write_bytes(pickle.dumps(list(rows)))
    job = Job(table, begins, ends, plan)
    if plan.workers == 1:
        _work(0, job)
    else:
        processes.spawn(_work, args=(job,), nprocs=plan.workers)  # type: ignore[no-untyped-call]


def _work(rank: int, job: Job) -> None:
    if job.plan.workers > 1:
        torch.set_num_threads(1)
        meeting = job.ends.with_suffix(".meet")
        store = dist.FileStore(str(meeting), job.plan.workers)
        dist.init_process_group("gloo", store=store, rank=rank, world_size=job.plan.workers)
    torch.manual_seed(job.plan.seed)
    rows: list[Row] = pickle.loads(job.rows.read_bytes())  # written by run_pass, nobody else
    base = base_folder()
    network = Network(base)
    if job.begins is not None:
        network.load_state_dict(torch.load(job.begins, weights_only=True))
    network.to(job.plan.device)
    data = encoded(rows, tokenizer_of(base))
    keep = job.ends.with_suffix(".part")
    fit(network, rows, data, job.plan, keep, _say if rank == 0 else _hush)
    if rank == 0:
        torch.save(network.state_dict(), job.ends)
    if job.plan.workers > 1:
        dist.barrier()
        dist.destroy_process_group()
        job.ends.with_suffix(".meet").unlink(missing_ok=True)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _hush(text: str) -> None:
    del text
