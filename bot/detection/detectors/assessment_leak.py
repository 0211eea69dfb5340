"""Assessment questions, answers, marking and feedback that are shared, asked for or bought."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.assessment_offers import OFFERS
from bot.detection.assessment_requests import REQUESTS
from bot.detection.assessment_tips import TIPS
from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised, normalise
from bot.detection.patterns import Hit, Pattern, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import rule
from bot.detection.standing import standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Attachment

_RULES = TriggeredPatterns(
    ("assessment",),
    [*REQUESTS, *OFFERS, *TIPS],
)
_PERMITTED = PatternSet(
    [
        rule(
            "permitted",
            0.0,
            "",
            (
                "(?:past|old|sample|specimen|practice|practise|example|published|public) "
                "(?:\\w+ )?(?:exams?|papers?|questions?|tests?|assessments?|quiz(?:zes)?|"
                "answers)"
            ),
            (
                "(?:worksheet|revision (?:guide|book|questions|sheet|cards|quiz)|kahoot|"
                "quizlet|quizizz|pub quiz|quiz ?night|crossword|sudoku|ice ?breaker|warm ?up|"
                "bbc bitesize|wordle|driving theory|trivia)"
            ),
            (
                "(?:covid|pregnancy|blood|eye|hearing|pat|unit|regression|integration|speed|"
                "mic|lateral flow|litmus|drug|mot|smoke|burn|stress|ping|load|memory|"
                "memtest) tests?"
            ),
            (
                "(?:tutor|assessor|teacher|trainer|lecturer|college|miss|sir|kim|he|she|"
                "they)(?: has| have)? (?:just )?(?:put|posted|uploaded|gave|shared|gone "
                "through|went through|going through|will go through|goes through|released|"
                "published)"
            ),
            (
                "on (?:the )?(?:vle|moodle|website|smart ?assessor|onefile|course page|"
                "blackboard|canvas|google classroom|official site|awarding body)"
            ),
            (
                "test (?:drive|run|environment|page|account|server|message|match|post|bench|"
                "rig|meter|lamp|data|file|install)"
            ),
            (
                "answer(?:s|ed)? (?:file|the phone|my (?:e-?mail|call|text|question)s?|to my "
                "(?:e-?mail|call|text|question)s?)"
            ),
            (
                "(?:explain|understand|help (?:me )?with|go over|go through|stuck on|"
                "struggling with|confused (?:by|about)|what does) (?:\\w+ ){0,5}?(?:question|"
                "task|q|unit|criteria|assignment)"
            ),
            (
                "(?:not|isn'?t|aren'?t|never|no) (?:\\w+ ){0,2}?(?:allowed|supposed|meant) "
                "to (?:share|send|post|copy)"
            ),
            (
                "(?:when|what time|where|how long|what day|which room|what date) (?:\\w+ "
                "){0,2}?(?:is|are|does|do|will|was)(?: \\w+){0,4} (?:exam|test|epa|"
                "assessment|deadline|results?)"
            ),
        ),
    ]
)
_MIGHT_EXCUSE = frozenset(
    {
        "asks_for_answers",
        "asks_content",
        "tells",
        "pictures",
        "results",
        "offers",
        "holds",
        "got_paper",
        "fishes",
    }
)
_FILE_NAMES = PatternSet(
    [
        Pattern(
            "paper",
            (
                r"(?:mark[ _-]?scheme|answer[ _-]?(?:key|sheet|book)|(?:exam|test|epa|"
                r"assessment|quiz|unit[ _-]?\d+|assignment)[ _-]?(?:paper|questions?|answers?|"
                r"qs)|(?:answers?|questions?)[ _-]+(?:unit|exam|test|epa|quiz|assessment)|"
                r"exam[ _-]?leak)"
            ),
            0.7,
            "The name of an attached file speaks of assessment content.",
        )
    ]
)
_OWN_FILES = ("past", "sample", "specimen", "practice", "practise", "revision", "mock")
_EXCUSED = frozenset({Frame.QUOTED, Frame.NEGATED, Frame.COUNTERED, Frame.STUDY, Frame.QUESTION})


class AssessmentLeakDetector:
    """Finds trade in assessment content, in words and in the names of attached files."""

    name = "assessment_leak"
    categories = frozenset({Category.ASSESSMENT_LEAK})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding."""
        if not context.attachments and not _RULES.concerns(text):
            return ()
        evidence = (*_in_words(text), *_in_files(context.attachments, len(text.original)))
        return one_finding(Category.ASSESSMENT_LEAK, self.name, evidence)


def _in_words(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _RULES.hits(view):
            if not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if hit.pattern.name in _MIGHT_EXCUSE and _PERMITTED.begins_within(hit.view, first, last):
        return True
    frame = standing(hit.view, hit.start, hit.end)
    return frame in _EXCUSED and (hit.pattern.name, frame) != ("tells", Frame.COUNTERED)


def _in_files(attachments: tuple[Attachment, ...], length: int) -> Iterator[Evidence]:
    for attachment in attachments:
        name = normalise(attachment.name).folded
        if any(word in name.text for word in _OWN_FILES):
            continue
        for hit in _FILE_NAMES.hits(name):
            yield Evidence(Span(0, length), hit.pattern.confidence, hit.pattern.why)


def build() -> Detector:
    """The detector with its shipped rules."""
    return AssessmentLeakDetector()
