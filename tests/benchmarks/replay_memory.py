"""A million messages through ``steward replay`` in a process of its own: time and peak memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.chat import messages

_START = datetime(2026, 1, 5, 8, tzinfo=UTC)
_LIMIT_MB = 300


def run(count: int = 1_000_000) -> list[str]:
    """The lines of the report. ``ru_maxrss`` of the child is its peak, in KiB on Linux."""
    with tempfile.TemporaryDirectory() as folder:
        transcript = Path(folder) / "chat.jsonl"
        _write(transcript, count)
        start = time.perf_counter()
        command = [sys.executable, "-m", "bot", "replay", str(transcript), "--pack", "stanfords"]
        with open(os.devnull, "w") as nowhere:
            done = subprocess.run([*command, "--json"], stdout=nowhere, check=False)
        took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    verdict = "within" if peak < _LIMIT_MB else "OVER"
    return [
        f"replay of {count:,} messages      exit {done.returncode}, {took:,.0f} s,"
        f" {count / took:,.0f} messages/s, peak {peak:,.0f} MB ({verdict} {_LIMIT_MB} MB)"
    ]


def _write(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(messages(count)):
            line: dict[str, object] = {
                "at": (_START + timedelta(seconds=10 * number)).isoformat(),
                "kind": "message",
                "id": f"m{number}",
                "place": {"id": f"p{number % 20}", "name": "forum", "provider_run": True},
                "author": {"id": f"u{number % 5000}", "name": "A", "audience": "learner"},
                "text": "you are a useless waste of space" if number % 20_000 == 7 else text,
                "reply_to": None,
                "attachments": [],
            }
            out.write(json.dumps(line) + "\n")
