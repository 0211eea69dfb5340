"""Complaints about provider, staff or course made in public: a signpost, never a strike."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.complaints_of_choice import OF_CHOICE
from bot.detection.complaints_of_service import OF_SERVICE
from bot.detection.complaints_of_treatment import OF_TREATMENT
from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, rule
from bot.detection.standing import standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_NEGATED_GOOD = any_of(
    "worth",
    "good enough",
    "acceptable",
    "up to",
    "fit for",
    "organised",
    "professional",
    "helpful",
    "arsed",
    "bothered",
    "interested",
)
_COMPLAINTS = TriggeredPatterns(
    ("body", "staff", "course", "complaint"),
    [*OF_SERVICE, *OF_CHOICE, *OF_TREATMENT],
)
_MACHINES = any_of(
    "ubuntu",
    "linux",
    "windows",
    "kernel",
    "driver",
    "wifi",
    "wi-fi",
    "printer",
    "laptop",
    "bus(?:es)?",
    "trains?",
    "traffic",
    "weather",
    "parking",
    "canteen",
    "vending",
    "phone",
    "tv",
    "match",
    "game",
    "gym",
    "app",
    "network manager",
    "task manager",
    "package manager",
    "window manager",
    "file manager",
    "boot ?loader",
    "device manager",
    "password manager",
    "display manager",
    "update manager",
    "download manager",
    "desktop",
    "server",
)
_ELSEWHERE = PatternSet([rule("elsewhere", 0.0, "", rf"(?:the |this |my )?{_MACHINES}\b")])
_HAS_NEGATION = PatternSet(
    [
        rule(
            "negation",
            0.0,
            "",
            (
                "(?:badly|poorly|not|never|isn'?t|aren'?t|wasn'?t|weren'?t|no|cba|can'?t|"
                "hardly|anything but)"
            ),
        )
    ]
)
_GOOD = PatternSet([rule("good", 0.0, "", rf"{_NEGATED_GOOD}(?:\b|$)")])
_EXCUSED = frozenset({Frame.QUOTED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})


class PublicComplaintDetector:
    """Finds criticism of provider, staff or course that belongs in the complaints procedure."""

    name = "public_complaint"
    categories = frozenset({Category.PUBLIC_COMPLAINT})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding. Naming staff in a complaint makes it no worse: no target."""
        if not _COMPLAINTS.concerns(text):
            return ()
        return one_finding(Category.PUBLIC_COMPLAINT, self.name, _evidence(text))


def _evidence(text: Normalised) -> Iterator[Evidence]:
    view = text.folded
    for hit in _COMPLAINTS.hits(view):
        if not _is_excused(hit):
            yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    text = hit.view.text
    first, last = sentence_around(text, hit.start, hit.end)
    if text[last : last + 1] == "?" and hit.pattern.name != "regret":
        return True
    if _ELSEWHERE.begins_within(hit.view, first, last):
        return True
    if hit.pattern.name == "poor" and _is_praise(hit):
        return True
    return standing(hit.view, hit.start, hit.end) in _EXCUSED


def _is_praise(hit: Hit) -> bool:
    """Whether the words only look bad: "not bad" and "is helpful" are no complaint."""
    good = any(hit.start <= h.start < hit.end for h in _GOOD.hits(hit.view))
    negated = any(hit.start <= h.start < hit.end for h in _HAS_NEGATION.hits(hit.view))
    return good != negated


def build() -> Detector:
    """The detector with its shipped rules."""
    return PublicComplaintDetector()
