"""What ``steward bench`` compares: Steward's stages, alone and together, and packages like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands.bench_rows import Labelled
from bot.detection import learned
from bot.detection.detectors.learned import THRESHOLD, is_settled
from bot.detection.learned.text import view_of, with_answered
from bot.detection.learned.windows import windows
from bot.detection.normalise import normalise
from bot.detection.protocol import LEARNED
from bot.detection.registry import DETECTORS, RULES, pipeline_of
from bot.domain.categories import Category

if TYPE_CHECKING:
    from bot.detection.learned.cascade import Cascade, Verdict

Seen = frozenset[Category] | bool
"""The categories that were seen; of what knows no categories: whether it objects at all."""

Look = Callable[[Labelled], Seen]


@dataclass(frozen=True, slots=True)
class Engine:
    """Something that looks at messages; ``absent``: why it cannot be measured here."""

    name: str
    look: Look | None
    absent: str = ""


def engines() -> Iterator[Engine]:
    """Everything that is compared, each made ready when its turn comes."""
    yield Engine("rules alone", _pipeline(RULES))
    yield from _learned()
    for name, ready in PEERS.items():
        try:
            yield Engine(name, ready())
        except ImportError:
            yield Engine(name, None, f"is not installed: pip install {name}")


def _learned() -> Iterator[Engine]:
    model = learned.shipped()
    if model is None:
        yield Engine("learned detector", None, f"is off: {learned.why_off()}")
        return
    yield Engine("lean stage alone", _stage(model, model.read_leanly))
    yield Engine("transformer alone", _stage(model, model.read_in_full))
    yield Engine("cascade of the two", _pipeline((LEARNED,)))
    yield Engine("as shipped: all", _pipeline(tuple(DETECTORS)))


def _pipeline(names: Sequence[str]) -> Look:
    pipeline = pipeline_of(names)
    return lambda row: frozenset(one.category for one in pipeline.scan(row.text, row.context))


def _stage(model: Cascade, read: Callable[[Sequence[str]], Verdict]) -> Look:
    """One stage by itself, without marking words."""

    def look(row: Labelled) -> Seen:
        text = normalise(row.text)
        first, *more = windows(view_of(text).text, model.window)
        beginning = with_answered(first.text, row.context.reply_to_text)
        verdict = read([beginning, *(window.text for window in more)])
        return frozenset(
            head
            for head, sure in zip(model.heads, verdict.confidences, strict=True)
            if sure >= THRESHOLD and not is_settled(head, text, row.context)
        )

    return look


def _better_profanity() -> Look:
    from better_profanity import profanity

    profanity.load_censor_words()
    return lambda row: bool(profanity.contains_profanity(row.text))


def _alt_profanity_check() -> Look:
    import profanity_check

    return lambda row: bool(profanity_check.predict_prob([row.text])[0] >= THRESHOLD)


def _glin_profanity() -> Look:
    from glin_profanity import Filter

    options = {"languages": ["english"], "detect_leetspeak": True, "normalize_unicode": True}
    words = Filter(options)
    return lambda row: bool(words.is_profane(row.text))


PEERS: dict[str, Callable[[], Look]] = {
    "better-profanity": _better_profanity,
    "alt-profanity-check": _alt_profanity_check,
    "glin-profanity": _glin_profanity,
}
"""Packages that people take instead, by the name under which they are installed."""
