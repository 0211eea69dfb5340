"""``make bench``: speed as ratios in one run. ``--quick``: fewer of each."""

from __future__ import annotations

import sys

from tests.benchmarks import case_speed, latency, replay_memory, scan_speed, slack_latency


def main() -> int:
    """Print every figure."""
    quick = "--quick" in sys.argv[1:]
    for title, lines in (
        ("Reading (processor time, one core)", scan_speed.run()),
        ("Writing cases (wall time, synchronous=FULL)", case_speed.run()),
        ("On the wire, beside a bare bot", latency.run(quick=quick)),
        ("On Slack, beside a bare bolt app", slack_latency.run(quick=quick)),
        ("Replay", replay_memory.run(100_000 if quick else 1_000_000)),
    ):
        print(title)
        for line in lines:
            print("  " + line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
