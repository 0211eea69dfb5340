"""``make measure DATA=<folder>``: how often ordinary chat is flagged.

Reads every ``*.txt`` and ``*.txt.gz`` file of the folder (and one level below it), a message a
line. Prints the share of messages flagged by anything, and by kind. Lines that a blind reading
calls real breaches are taken out if ``breaches.txt`` in the folder lists their SHA-256 prefixes
(12 hex digits a line): the texts themselves never leave the folder.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.detection.registry import default_pipeline
from bot.domain.categories import by_precedence
from bot.domain.findings import Finding

_THRESHOLD = 0.5


def main(folder: Path, listing: Path | None) -> int:
    """Print the figures; 2 if the folder holds no chat."""
    files = sorted(p for p in folder.glob("**/*") if p.name.endswith((".txt", ".txt.gz")))
    chats = [p for p in files if p.name != "breaches.txt"]
    if not chats:
        print(f"measure: {folder} holds no .txt or .txt.gz file with chat", file=sys.stderr)
        return 2
    known = _known_breaches(folder)
    for path in chats:
        _report(path, known, listing)
    return 0


def _report(path: Path, known: frozenset[str], listing: Path | None) -> None:
    pipeline, kinds, real, total = default_pipeline(), Counter[str](), 0, 0
    flagged: list[tuple[str, str]] = []
    for text in _lines(path):
        total += 1
        found = [f for f in pipeline.scan(text) if f.confidence >= _THRESHOLD]
        if not found:
            continue
        kind = _kind(found)
        flagged.append((kind, text))
        if _digest(text) in known:
            real += 1
        else:
            kinds[kind] += 1
    wrong = len(flagged) - real
    print(f"{path.name}: {total:,} messages")
    print(f"  flagged, raw            {len(flagged):>6} = {len(flagged) / max(total, 1):.3%}")
    print(f"  read as real breaches   {real:>6}")
    print(f"  false alarms            {wrong:>6} = {wrong / max(total, 1):.3%}")
    for kind, count in kinds.most_common():
        print(f"    {kind:<40} {count:>5}")
    if listing is not None:
        with listing.open("a", encoding="utf-8") as out:
            out.writelines(f"{_digest(text)}\t{kind}\t{text}\n" for kind, text in flagged)


def _kind(found: list[Finding]) -> str:
    first = by_precedence(f.category for f in found)[0]
    detectors = sorted({f.detector for f in found if f.category is first})
    return f"{first.value} ({', '.join(detectors)})"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _known_breaches(folder: Path) -> frozenset[str]:
    path = folder / "breaches.txt"
    return frozenset(path.read_text().split()) if path.is_file() else frozenset()


def _lines(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")
    yield from (line for line in text.split("\n") if line.strip())


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
