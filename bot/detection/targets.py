"""Whom the words of a message are aimed at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.detection.directory_index import index_of
from bot.detection.normalise import Normalised, View
from bot.detection.patterns import Pattern, PatternSet
from bot.detection.taken import Taken
from bot.domain.findings import ScanContext, Span
from bot.domain.people import Audience


class TargetKind(StrEnum):
    """How a message points at somebody, the plainest way first."""

    MENTION = "mention"
    NAME = "name"
    HANDLE = "handle"
    YOU = "you"
    ROLE = "role"
    REPLY = "reply"


_PLAINNESS = {kind: rank for rank, kind in enumerate(TargetKind)}


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody a message is aimed at.

    ``member`` is None where the words point at somebody the directory cannot tell: an unknown
    name, a name two people share, a role, or an unresolved "you". ``span`` is in original
    characters; None for the author of the message replied to.
    """

    kind: TargetKind
    member: str | None
    audience: Audience | None
    span: Span | None


#: Nouns for people who teach, assess or run things for a provider (folded, singular).
STAFF_NOUN = (
    r"(?:tutor|teacher|trainer|assessor|lecturer|instructor|coach|skills coach|mentor|iqa|verifier"
    r"|invigilator|examiner|moderator|receptionist|technician|coordinator|co-ordinator|principal"
    r"|headteacher|headmaster|head of (?:year|department|school|college)|programme lead"
    r"|course lead(?:er)?|team lead(?:er)?|manager|director|safeguarding lead|dsl|supervisor"
    r"|learning support|lsa|staff member|member of staff|caretaker|boss|gaffer|owner|ceo)"
)
_DETERMINER = (
    r"(?:the|my|our|ur|your|this|that|these|those|his|her|their|a|an|one of (?:the|our|my))"
)
_ROLES = PatternSet(
    [
        Pattern(
            "role",
            rf"\b{_DETERMINER} (?:\w+ ){{0,2}}?{STAFF_NOUN}s?\b"
            r"|\b(?:all |most |some |other |the |our |their )?staff(?: here| there| members?)?\b"
            r"|\b(?:tutors|assessors|teachers|trainers|lecturers)\b"
            r"|\b(?:tutor|assessor|teacher|trainer|lecturer)"
            r" (?:is|has|just|keeps|never|doesn|won)\b",
            1.0,
            "staff named by their role",
        )
    ]
)
_MARKS = PatternSet(
    [
        Pattern("at", r"(?:^|[^\w@])@(?P<who>\w[\w.'-]*\w|\w)", 1.0, "an @ before a name"),
        Pattern(
            "title",
            r"\b(?:mr|mrs|miss|ms|mx|dr|prof)\.? (?P<who>[a-z][a-z'-]+)",
            1.0,
            "a title and a surname",
        ),
        Pattern(
            "you",
            r"\b(?:you|u|ur|yr|ya|your|youre|you're|you've|youve|you'll|yourself|yous|urself)\b",
            1.0,
            "the second person",
        ),
    ]
)
_EVERYBODY = frozenset({"here", "everyone", "channel", "all", "group", "team"})
_AFTER_MISS_WORDS = """
you u the a an it this that my our your his her him them out being having when one any some
all what how so class college work session lesson lessons those these seeing going and or but
word teams office excel windows project access paint edge is was said says has me us i to in of
"""
_BEFORE_YOU_WORDS = """
if when once unless where whenever thank thanks do does did how can could see love because
whatever whether until
"""
_AFTER_YOU_WORDS = "can could need should must guys all know get may might see want"
_AFTER_MISS = frozenset(_AFTER_MISS_WORDS.split())
_GENERIC_BEFORE = frozenset(_BEFORE_YOU_WORDS.split())
_GENERIC_AFTER = frozenset(_AFTER_YOU_WORDS.split())


def targets(text: Normalised, context: ScanContext) -> tuple[Target, ...]:
    """Everybody the message points at, in the order of the text; the replied-to author last.

    Several phrases of a message ask the same: the last answer is kept.
    """
    global _last_answer
    asked, known = _last_answer
    if asked[0] is text and asked[1] is context:
        return known
    answer = _targets(text, context)
    _last_answer = ((text, context), answer)
    return answer


_last_answer: tuple[tuple[Normalised | None, ScanContext | None], tuple[Target, ...]] = (
    (None, None),
    (),
)


def _targets(text: Normalised, context: ScanContext) -> tuple[Target, ...]:
    found = [
        *_platform_mentions(context),
        *_marked(text, context),
        *_listed(text, context),
        *_roles(text.folded),
    ]
    spoken = sorted(_without_overlaps(found), key=_position)
    return (*spoken, *_replied_to(context))


def resolve_target(
    text: Normalised,
    context: ScanContext,
    start: int | None = None,
    end: int | None = None,
) -> Target | None:
    """The one a passage is most likely aimed at, or None.

    ``start`` and ``end`` bound the passage in original characters: the nearest person in the
    text is taken, a named one before "you" before a role; without them the plainest of the
    whole message. The author of the message replied to counts when the text points at nobody.
    """
    found = targets(text, context)
    if not found:
        return None
    if start is None:
        return min(found, key=lambda t: _PLAINNESS[t.kind])
    stop = start + 1 if end is None else end
    return min(
        found,
        key=lambda t: (_is_vague(t), _distance(t, start, stop), _PLAINNESS[t.kind]),
    )


def _is_vague(target: Target) -> int:
    return {TargetKind.YOU: 1, TargetKind.ROLE: 2, TargetKind.REPLY: 3}.get(target.kind, 0)


def _distance(target: Target, start: int, end: int) -> int:
    if target.span is None:
        return 0
    return max(target.span.start - end, start - target.span.end, 0)


def _position(target: Target) -> int:
    return target.span.start if target.span else 0


def _without_overlaps(found: list[Target]) -> Iterator[Target]:
    """The plainest of targets standing on the same characters."""
    taken = Taken()
    for target in sorted(found, key=lambda t: (_PLAINNESS[t.kind], t.member is None)):
        if target.span is None or taken.take(target.span):
            yield target


def _platform_mentions(context: ScanContext) -> Iterator[Target]:
    people = {person.id: person for person in context.directory.people}
    for mention in context.mentions:
        person = people.get(mention.id)
        span = Span(mention.start, mention.end) if mention.end > mention.start else None
        audience = person.audience if person else None
        yield Target(TargetKind.MENTION, mention.id, audience, span)


def _replied_to(context: ScanContext) -> Iterator[Target]:
    author = context.reply_to_author
    if author is None or author == context.author:
        return
    audience = next((p.audience for p in context.directory.people if p.id == author), None)
    yield Target(TargetKind.REPLY, author, audience, None)


def _marked(text: Normalised, context: ScanContext) -> Iterator[Target]:
    index = index_of(context.directory)
    view = text.folded
    for hit in _MARKS.hits(view):
        who = hit.groups.get("who", "")
        span = hit.span
        if hit.pattern.name == "at":
            if who not in _EVERYBODY:
                entry = index.exact(who)
                member, audience = (entry.member, entry.audience) if entry else (None, None)
                yield Target(TargetKind.MENTION, member, audience, span)
        elif hit.pattern.name == "title":
            if _is_surname(text, view, hit.start, hit.end, who):
                entry = index.surname(who)
                member, audience = (entry.member, entry.audience) if entry else (None, None)
                yield Target(TargetKind.NAME, member, audience, span)
        elif not _is_generic(view.text, hit.start, hit.end):
            yield Target(TargetKind.YOU, context.reply_to_author, None, span)


def _is_surname(text: Normalised, view: View, start: int, end: int, who: str) -> bool:
    """Whether the word after a title is a name: "Mr Green", not "miss you" or "ms word"."""
    if view.text.startswith(("mr", "mx", "prof"), start):
        return who not in {"is", "and", "or", "was"}
    if who in _AFTER_MISS:
        return False
    if view.text.startswith("miss", start):
        return text.original[view.span(end - len(who), end).start].isupper()
    return True


def _is_generic(text: str, start: int, end: int) -> bool:
    """Whether a "you" means anybody ("if you save it") or is a courtesy ("thank you")."""
    before = text[max(0, start - 24) : start].split()
    after = text[end : end + 24].split()
    return bool(before and before[-1].strip(",.!") in _GENERIC_BEFORE) or bool(
        after and after[0].strip(",.!?") in _GENERIC_AFTER
    )


def _listed(text: Normalised, context: ScanContext) -> Iterator[Target]:
    if not context.directory.people:
        return
    view = text.folded
    for start, end, entry in index_of(context.directory).find(view.text):
        span = view.span(start, end)
        if entry.member is not None and entry.member == context.author:
            continue
        if entry.needs_capital and not text.original[span.start].isupper():
            continue
        at = start > 0 and view.text[start - 1] == "@"
        kind = TargetKind.HANDLE if entry.is_handle else TargetKind.NAME
        if at:
            kind, span = TargetKind.MENTION, view.span(start - 1, end)
        yield Target(kind, entry.member, entry.audience, span)


def _roles(view: View) -> Iterator[Target]:
    for hit in _ROLES.hits(view):
        yield Target(TargetKind.ROLE, None, Audience.STAFF, hit.span)
