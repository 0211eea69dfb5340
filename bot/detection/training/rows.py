"""The rows that training learns from: our own corpus, and public sets that the user places.

A label is 1, 0, or unknown; what is unknown is masked in the loss. Public sets are folders with
``train.csv.gz``: columns text, violation, hate, threat, harassment, sexual, self_harm, note; an
empty cell is unknown.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.detection.learned.text import model_text
from bot.domain.categories import Category

CORPUS = Path(__file__).parent / "corpus"
HEADS: tuple[str, ...] = tuple(one.value for one in Category)
TEST_WRITERS = ("w3", "c3")
"""The writers whose rows are the test split of our own corpus: never trained or tuned on."""

Labels = dict[str, float]

_C = Category
_ALIKE: tuple[frozenset[Category], ...] = (
    frozenset({_C.HARASSMENT, _C.OFFENSIVE}),
    frozenset({_C.DISCRIMINATION, _C.OFFENSIVE, _C.HARASSMENT}),
    frozenset({_C.SEXUAL, _C.OFFENSIVE, _C.HARASSMENT}),
    frozenset({_C.THREAT, _C.HARASSMENT}),
    frozenset({_C.ALLEGATION, _C.DEFAMATION}),
    frozenset({_C.ALLEGATION, _C.PUBLIC_COMPLAINT, _C.DISREPUTE}),
    frozenset({_C.CONFIDENTIAL, _C.PERSONAL_DATA}),
    frozenset({_C.MATERIAL_SHARE, _C.COPYRIGHT}),
    frozenset({_C.THREAT, _C.EXTREMISM, _C.DISCRIMINATION}),
    frozenset({_C.PERSONAL_DATA, _C.IMAGE_OF_PEOPLE}),
)
"""Categories that a fair reader might have named as well: unknown, not absent, beside the other."""

_HARM = (_C.DISCRIMINATION, _C.HARASSMENT, _C.OFFENSIVE, _C.SEXUAL, _C.THREAT, _C.EXTREMISM)
HARM = tuple(one.value for one in _HARM)
"""What a public set's "violation" means: at least one of these."""

_PUBLIC = {
    "hate": _C.DISCRIMINATION.value,
    "threat": _C.THREAT.value,
    "harassment": _C.HARASSMENT.value,
    "sexual": _C.SEXUAL.value,
    "self_harm": _C.DISCLOSURE.value,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One text with what is known of it.

    ``labels`` has an entry for each head that is known. ``any_harm`` is 1 where at least one of
    ``HARM`` holds and nobody said which, else None. ``weight`` scales its part of the loss;
    ``copies`` how often an epoch brings it; ``key`` is what the split is drawn from.
    """

    text: str
    source: str
    labels: Labels
    any_harm: float | None = None
    weight: float = 1.0
    copies: int = 1
    key: str = ""
    audience: str = "learner"
    kind: str = ""
    own_labels: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Public:
    """How a public set is used: at most so many rows, with what weight."""

    most: int
    weight: float = 1.0
    is_everyday: bool = False


PUBLIC: dict[str, Public] = {
    "dynahate": Public(40_000),
    "hatemoji": Public(8_000),
    "edos": Public(11_000, 0.8),
    "hatexplain": Public(11_000, 0.7),
    "ken20": Public(19_000, 0.8),
    "toxigen": Public(7_000, 0.8),
    "implicit_hate": Public(7_000, 0.5),
    "online_misogyny": Public(4_500, 0.7),
    "davidson": Public(8_000, 0.5),
    "surge_toxicity": Public(1_000),
    "jigsaw_wiki": Public(16_500),
    "jigsaw_multi": Public(400),
    "wiki_toxicity": Public(1_500),
    "identity_templates": Public(4_000, 0.5),
    "sms_ham": Public(4_000, is_everyday=True),
    "clinc150": Public(3_500, is_everyday=True),
    "banking77": Public(1_500, is_everyday=True),
    "xstest_safe": Public(300, is_everyday=True),
}
"""The sets and their shares: none may drown the others. The loud ones are thinned, and what was
labelled by key words or by template weighs less."""

EVERYDAY = "ordinary-chat"
"""A folder of ordinary chat without labels: ``*.txt.gz``, a message a line."""


def own_rows(copies: int = 4, folder: Path = CORPUS) -> list[Row]:
    """Every row of our own corpus, of test writers too (``source`` ends in the writer)."""
    rows = []
    for path in sorted(folder.glob("**/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            labels = tuple(one["labels"])
            place = path.parent.relative_to(folder).as_posix()
            rows.append(
                Row(
                    text=model_text(one["text"], one["reply_to_text"]),
                    source=f"own/{place}/{path.stem}",
                    labels=_of_own(labels),
                    copies=copies,
                    key=one["text"],
                    audience=one["audience"],
                    kind=one["kind"],
                    own_labels=labels,
                )
            )
    return rows


def is_test(row: Row) -> bool:
    """Whether an own row belongs to the test split."""
    return row.source.startswith("own/") and row.source.rpartition("/")[2] in TEST_WRITERS


def _of_own(named: tuple[str, ...]) -> Labels:
    labels: Labels = {head: float(head in named) for head in HEADS}
    for alike in _ALIKE:
        if alike & {Category(one) for one in named}:
            for one in alike:
                if one.value not in named:
                    labels.pop(one.value, None)
    return labels


def public_rows(data: Path) -> Iterator[Row]:
    """The rows of the public sets in a folder; a set that is not there is left out."""
    for name in PUBLIC:
        path = data / name / "train.csv.gz"
        if path.exists():
            yield from _of_set(name, path)


def everyday_lines(data: Path) -> list[str]:
    """The distinct lines of ordinary chat, in order."""
    lines: dict[str, None] = {}
    for path in sorted((data / EVERYDAY).glob("*.txt.gz")):
        with gzip.open(path, "rt", encoding="utf-8", errors="replace") as chat:
            lines.update((line.rstrip("\n"), None) for line in chat if line.strip())
    return list(lines)


def everyday_row(text: str) -> Row:
    """A line of ordinary chat: nothing in it is a breach, as far as anybody knows."""
    return Row(model_text(text), EVERYDAY, dict.fromkeys(HEADS, 0.0), key=text)


def _of_set(name: str, path: Path) -> Iterator[Row]:
    use = PUBLIC[name]
    with gzip.open(path, "rt", encoding="utf-8", newline="") as table:
        for line in csv.DictReader(table):
            labels, any_harm = _of_public(line, use)
            if labels or any_harm is not None:
                text = model_text(line["text"].replace("[USER]", "@user").replace("[URL]", "link"))
                yield Row(text, name, labels, any_harm, use.weight, key=line["text"])


def _of_public(line: dict[str, str], use: Public) -> tuple[Labels, float | None]:
    if use.is_everyday:
        return dict.fromkeys(HEADS, 0.0), None
    labels = {head: float(line[name]) for name, head in _PUBLIC.items() if line[name] in ("0", "1")}
    if line["violation"] == "0":
        return dict.fromkeys(HARM, 0.0) | labels, None
    if line["violation"] == "1" and not any(labels.get(head) == 1 for head in HARM):
        return labels, 1.0
    return labels, None
