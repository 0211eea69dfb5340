"""``steward case``: what is under review, and one case in full."""

from __future__ import annotations

import asyncio
import json
from argparse import Namespace
from collections.abc import Iterator

from bot.commands.console import OK, now, say
from bot.commands.desk import actor_of, may_read, may_see, settings_of, store_of
from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.errors import BadInput, Refused
from bot.domain.people import Actor
from bot.policy.decide import REPORT
from bot.settings import ProviderSettings, Settings
from bot.store import cases, events, timers
from bot.store.events import Event
from bot.store.evidence import Evidence, read_evidence
from bot.store.timers import Timer

_PURPOSE = "steward case show"


def list_cases(args: Namespace) -> int:
    """One line a case, newest first; disclosures only for lead and deputy."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    actor = actor_of(args, provider)
    found = asyncio.run(_search(args, settings, provider))
    shown = [case for case in found if may_see(case, actor)]
    say(f"{'case':<8} {'opened (UTC)':<16} {'clause':<16} {'category':<16} {'member':<14} state")
    for case in shown:
        said = f"{case.review.value}, request {case.request.value}{_marks(case)}"
        say(
            f"{case.label:<8} {case.opened_at:%Y-%m-%d %H:%M} {case.clause or '-':<16}"
            f" {case.category.value:<16} {case.subject:<14} {said}"
        )
    say(f"{len(shown)} case{'s' * (len(shown) != 1)} of {provider.id}")
    return OK


def show_case(args: Namespace) -> int:
    """A case with its history; its words only for the right role, and the reading is logged."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    number, actor = _number(args.number), actor_of(args, provider)
    shown = asyncio.run(_read(settings, provider, number, actor))
    for line in shown:
        say(line)
    return OK


async def _search(
    args: Namespace, settings: Settings, provider: ProviderSettings
) -> tuple[Case, ...]:
    lanes = [Lane(args.lane)] if args.lane else list(Lane)
    states = [ReviewState(args.state)] if args.state else list(ReviewState)
    async with store_of(settings, read_only=True) as store:
        return await store.read(
            lambda tx: cases.search(tx, provider.id, lanes, states, limit=args.limit)
        )


async def _read(
    settings: Settings, provider: ProviderSettings, number: int, actor: Actor | None
) -> list[str]:
    async with store_of(settings, read_only=actor is None) as store:
        case = await store.read(lambda tx: cases.by_number(tx, provider.id, number))
        if case is None or not may_see(case, actor):
            raise Refused(f"there is no case {number} of {provider.id} that you may see")
        history = await store.read(lambda tx: events.of_case(tx, provider.id, case.id))
        pending = await store.read(lambda tx: timers.of_case(tx, provider.id, case.id))
        words: tuple[Evidence, ...] = ()
        if actor is not None and may_read(case, actor):
            words = await store.write(
                lambda tx: read_evidence(
                    tx,
                    provider.id,
                    case.platform,
                    case.message,
                    actor=actor,
                    purpose=_PURPOSE,
                    at=now(),
                    case_id=case.id,
                )
            )
    return [*_about(case), "", *_words(case, actor, words), "", *_history(history, pending)]


def _about(case: Case) -> Iterator[str]:
    others = f" (also {', '.join(case.also)})" if case.also else ""
    yield f"{case.label}  {case.category}{others}, clause {case.clause or '-'}"
    yield f"  policy: {case.pack_id}, version {case.pack_version} ({case.pack_digest[:12]})"
    yield f"  member: {case.subject} ({case.audience}), in {case.place_name or case.place}"
    by_people = case.detectors == (REPORT,)
    seen = "a report" if by_people else f"a machine ({', '.join(case.detectors)})"
    yield f"  opened: {case.opened_at:%Y-%m-%d %H:%M} UTC by {seen}"
    yield f"  sure:   {case.confidence:.2f}"
    yield f"  why:    {case.why}"
    yield f"  state:  {case.review.value}, request {case.request.value}{_marks(case)}"
    if case.deadline:
        yield f"  asked to be removed by {case.deadline:%Y-%m-%d %H:%M} UTC"
    for owed in case.owed:
        yield f"  the policy makes it a duty, nobody recorded it yet: {owed}"


def _words(case: Case, actor: Actor | None, words: tuple[Evidence, ...]) -> Iterator[str]:
    if actor is None:
        yield "The words are shown to the right role: --as ROLE --who NAME; the reading is logged."
    elif not may_read(case, actor):
        yield f"The words are not for a {actor.role.value.replace('_', ' ')}."
    for version in words:
        yield f"Seen {version.at:%Y-%m-%d %H:%M} UTC: {version.text}"
        for file in version.attachments:
            yield f"  with the file {file.name}"


def _history(history: tuple[Event, ...], pending: tuple[Timer, ...]) -> Iterator[str]:
    yield "History (UTC)"
    for event in history:
        who = f"{event.actor} ({event.role})" if event.role else event.actor or "Steward"
        what, why = _said(event)
        yield f"  {event.at:%Y-%m-%d %H:%M}  {who}: {what}{f'. {why}' if why else ''}"
    for timer in pending:
        yield f"  {timer.due_at:%Y-%m-%d %H:%M}  falls due: {timer.kind.value}"


def _said(event: Event) -> tuple[str, str]:
    """What happened and why: the detail is a line of ``replay --json``, or plain text."""
    try:
        found = json.loads(event.detail)
    except ValueError:
        return event.kind, event.detail
    if not isinstance(found, dict):
        return event.kind, event.detail
    action, step = str(found.get("action") or event.kind), found.get("step")
    why, chain = str(found.get("why") or ""), found.get("messages")
    if chain:
        why = f"{why} The messages: {', '.join(map(str, chain))}."
    return f"{action} ({step})" if step and step != action else action, why


def _marks(case: Case) -> str:
    marks = [
        (case.strike, "strike"),
        (case.escalated_at is not None, "escalated"),
        (case.acknowledged_at is not None, "acknowledged"),
        (case.closed_at is not None, "closed"),
        (case.shadow, "rehearsal"),
    ]
    return "".join(f", {word}" for holds, word in marks if holds)


def _number(text: str) -> int:
    """The number of a case called C-00012 or 12."""
    digits = text.upper().removeprefix("C-")
    if not digits.isdecimal() or len(digits) > 12:
        raise BadInput("case show", f"{text!r} is no case number", "write 12 or C-00012")
    return int(digits)
