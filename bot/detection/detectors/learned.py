"""Meanings that no phrase and no word list spells out, as a learned model reads them.

Silent where a rule of the project says that a category is no matter for a machine, or not for
this audience: see ``is_settled``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.detection import learned
from bot.detection.learned.explain import weighty
from bot.detection.learned.language import why_unread
from bot.detection.learned.text import view_of, with_answered
from bot.detection.learned.windows import Window, windows
from bot.detection.learned.wording import WHY
from bot.detection.normalise import Normalised, View
from bot.detection.protocol import LEARNED, NO_WORDS, OFF, Reading
from bot.detection.targets import resolve_target, targets
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.people import Audience

if TYPE_CHECKING:
    from bot.detection.learned.cascade import Cascade, Verdict

THRESHOLD = 0.5
"""Calibration puts the threshold that was chosen for each category at this confidence."""

LOWEST = 0.3
"""However low a threshold, what is less likely than this is no finding: nobody looked closely."""

BELOW = 0.49
"""The highest score of a category that is settled otherwise: never a label."""

_WINDOWS_EXPLAINED = 2
_WORKS_HERE = frozenset({Audience.STAFF, Audience.CONTRACTOR})
_AIMED = frozenset(
    {
        Category.THREAT,
        Category.DISCRIMINATION,
        Category.HARASSMENT,
        Category.SEXUAL,
        Category.OFFENSIVE,
        Category.ALLEGATION,
        Category.DEFAMATION,
    }
)

Model = Callable[[], "Cascade | None"]


@dataclass(frozen=True, slots=True)
class _Read:
    """A message as the model read it."""

    text: Normalised
    context: ScanContext
    model: Cascade
    view: View
    pieces: tuple[Window, ...]
    texts: tuple[str, ...]
    verdict: Verdict


class LearnedDetector:
    """The shipped model behind the interface of every detector; finds nothing where it is off."""

    name = LEARNED
    categories = frozenset(WHY)

    def __init__(self, model: Model = learned.shipped) -> None:
        """``model`` is asked at every message; None: off."""
        self._model = model

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """At most one finding a category: over the threshold, or over the context's lower one."""
        read = self._read(text, context)
        return () if isinstance(read, str) else _findings(read)

    def read(self, text: Normalised, context: ScanContext) -> Reading:
        """The findings, how likely every category is, and why the model was not asked."""
        read = self._read(text, context)
        if isinstance(read, str):
            return Reading(unread=read)
        return Reading(tuple(_findings(read)), _scores(read))

    def _read(self, text: Normalised, context: ScanContext) -> _Read | str:
        model = self._model()
        if model is None:
            return OFF
        view = view_of(text)
        if not any(map(str.isalnum, view.text)):
            return NO_WORDS
        unread = why_unread(text.folded.text)
        if unread:
            return unread
        pieces = windows(view.text, model.window)
        first = with_answered(pieces[0].text, context.reply_to_text)
        texts = (first, *(piece.text for piece in pieces[1:]))
        return _Read(text, context, model, view, pieces, texts, model.read(texts))


def is_settled(category: Category, text: Normalised, context: ScanContext) -> bool:
    """Whether it is settled that a message is nothing of this category, whatever it sounds like.

    Disrepute is raised by people only; politics concern staff; what staff share is theirs to
    share; private contact is none where no learner reads, or from learner to learner.
    """
    match category:
        case Category.POLITICAL:
            return context.audience is not Audience.STAFF
        case Category.MATERIAL_SHARE:
            return context.audience is Audience.STAFF
        case Category.BOUNDARY if context.audience in _WORKS_HERE:
            return not context.learners_present
        case Category.BOUNDARY:
            spoken_to = {target.audience for target in targets(text, context)}
            return Audience.LEARNER in spoken_to and not spoken_to & _WORKS_HERE
        case _:
            return category not in WHY


def _scores(read: _Read) -> dict[Category, float]:
    scores = {}
    for category, sure in zip(read.model.heads, read.verdict.confidences, strict=True):
        settled = sure > BELOW and is_settled(category, read.text, read.context)
        scores[category] = BELOW if settled else sure
    return scores


def _findings(read: _Read) -> list[Finding]:
    if read.verdict.is_cleared:  # by the lean stage: less likely than the lowest in every head
        return []
    sure = {
        head: confidence
        for head, confidence in enumerate(read.verdict.confidences)
        if confidence >= LOWEST and _is_finding(read, read.model.heads[head], confidence)
    }
    marked = _spans(read, list(sure))
    return [_finding(read, head, confidence, marked[head]) for head, confidence in sure.items()]


def _is_finding(read: _Read, category: Category, confidence: float) -> bool:
    """Whether a score is one to tell; whoever asks can lower the threshold, never raise it."""
    least = min(THRESHOLD, read.context.thresholds.get(category, THRESHOLD))
    return confidence >= least and not is_settled(category, read.text, read.context)


def _finding(read: _Read, head: int, confidence: float, spans: tuple[Span, ...]) -> Finding:
    category = read.model.heads[head]
    target = None
    if category in _AIMED and spans:
        target = resolve_target(read.text, read.context, spans[0].start, spans[-1].end)
    return Finding(
        category=category,
        confidence=confidence,
        spans=spans,
        detector=LEARNED,
        why=WHY[category],
        target=target.member if target else None,
    )


def _spans(read: _Read, heads: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """The weightiest words of each head, in original characters.

    Only the windows of two heads are searched; what else was found has its whole window marked.
    """
    homes: dict[int, list[int]] = {}
    for head in heads:
        homes.setdefault(read.verdict.window_of(head), []).append(head)
    marked: dict[int, tuple[Span, ...]] = {}
    for rank, (home, here) in enumerate(homes.items()):
        window = read.pieces[home]
        answering = read.texts[home][len(window.text) :]
        if rank < _WINDOWS_EXPLAINED:
            places = weighty(window.text, here, read.model.transformer.logits, answering)
        else:
            places = {head: [(0, len(window.text))] for head in here}
        marked |= {head: _original(read, window, places[head]) for head in here}
    return marked


def _original(read: _Read, window: Window, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Places of a window as spans of the original text, those with only a space between joined."""
    spans = sorted(
        {read.view.span(window.start + start, window.start + end) for start, end in places},
        key=lambda span: (span.start, span.end),
    )
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and not read.text.original[last.end : span.start].strip():
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def build() -> LearnedDetector:
    """The detector with the shipped model, which is loaded at the first message."""
    return LearnedDetector()
