"""What a member may ask for: a copy of everything held on them, and its erasure.

Sources: UK GDPR Art. 15 (access) and 17 (erasure). A copy never reveals a reporter, redacts other
people, and only says that the safeguarding lead holds something where that is so (Data Protection
Act 2018, Schedule 2 paragraph 16 and Schedule 3 part 5).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from bot.domain.cases import Case, Lane, OutboxKind
from bot.domain.people import Actor, Role
from bot.policy.decide import REPORT
from bot.policy.lawful import LEADS
from bot.store import (
    appeals,
    audit,
    cases,
    events,
    evidence,
    exclusions,
    limits,
    members,
    outbox,
    reports,
)
from bot.store.engine import Store
from bot.store.tx import Tx
from bot.workflow.ledger import stamp
from bot.workflow.redaction import Redaction
from bot.workflow.subject_erasure import ErasureReport, Stay, erase

__all__ = ["ErasureReport", "Stay", "erase", "export"]

OFFICER = Actor("operator", Role.DATA_PROTECTION_OFFICER)
_LEAD_HOLDS = "The safeguarding lead holds something here; ask the lead."
_PURPOSE = "subject access"

Json = dict[str, Any]  # Any: JSON
T = TypeVar("T")


async def export(
    store: Store, provider: str, member: str, now: datetime, actor: Actor = OFFICER
) -> Json:
    """Everything held on a member, ready for JSON; times are ISO 8601 in UTC.

    ``actor`` prepares the copy: the reading is logged under that name, and only a safeguarding
    lead or deputy gets the content of what lies in the lead's lane.
    """
    return await store.write(lambda tx: _export(tx, provider, member, now, actor))


def _export(tx: Tx, provider: str, member: str, now: datetime, actor: Actor) -> Json:
    is_lead = actor.role in LEADS
    ids = members.ids_of(tx, provider, member)
    known = cases.about(tx, provider, *ids)
    own = [case for case in known if case.author in ids]
    open_to_all = [case for case in own if case.lane is Lane.REVIEW or is_lead]
    redaction = Redaction.around(tx, provider, set(ids), known)
    audit.append(tx, provider, now, actor.id, "exported", member, stamp(now) or "")
    return {
        "provider": provider,
        "member": member,
        "made_at": stamp(now),
        "profile": _profile(tx, provider, member),
        "cases": [_case(tx, case, actor, now, redaction) for case in open_to_all],
        "cases_of_others_that_concern_you": [
            _concern(case) for case in known if case not in own and _may_name(case, is_lead)
        ],
        "held_by_the_safeguarding_lead": _held_by_the_lead(known, ids, is_lead),
        **_lists(tx, provider, ids, redaction, is_lead),
    }


def _lists(
    tx: Tx, provider: str, ids: tuple[str, ...], redaction: Redaction, is_lead: bool
) -> Json:
    def every(find: Callable[[Tx, str, str], Iterable[T]], show: Callable[[T], Json]) -> list[Json]:
        return [show(one) for person in ids for one in find(tx, provider, person)]

    return {
        "notices": _notices(tx, provider, ids, redaction, is_lead),
        "limits": every(limits.of_member, lambda one: _limit(one, redaction)),
        "exclusions": every(exclusions.of_member, lambda one: _exclusion(one, redaction)),
        "appeals": every(appeals.by, lambda one: _appeal(one, redaction)),
        "your_reports": every(reports.by, lambda one: _report(one, redaction)),
    }


def _profile(tx: Tx, provider: str, member: str) -> Json:
    found = members.get(tx, provider, member) or members.Member(provider, member)
    return {
        "name": found.name,
        "audience": found.audience.value if found.audience else None,
        "age_band": found.age_band.value,
        "learning_support": found.learning_support,
        "cohort": found.cohort,
        "unreachable_since": stamp(found.unreachable_since),
        "accounts": [list(one) for one in members.links(tx, provider, member)],
    }


def _case(tx: Tx, case: Case, actor: Actor, now: datetime, redaction: Redaction) -> Json:
    return {
        "case": case.label,
        "opened_at": stamp(case.opened_at),
        "platform": case.platform,
        "place": case.place_name or case.place,
        "category": case.category.value,
        "also": [category.value for category in case.also],
        "clause": case.clause,
        "policy": [case.pack_id, case.pack_version],
        "why": redaction.clean(case.why),
        "found_by": "a report" if case.detectors == (REPORT,) else list(case.detectors),
        "confidence": case.confidence,
        "counts_as_strike": case.strike,
        "message_now": case.standing.value,
        "request": case.request.value,
        "asked_at": stamp(case.asked_at),
        "deadline": stamp(case.deadline),
        "refused_at": stamp(case.refused_at),
        "review": case.review.value,
        "escalated_at": stamp(case.escalated_at),
        "closed_at": stamp(case.closed_at),
        "your_words": _words(tx, case, actor, now, redaction),
        "history": _history(tx, case, redaction),
    }


def _words(tx: Tx, case: Case, actor: Actor, now: datetime, redaction: Redaction) -> list[Json]:
    """Every version of every posting of the message; the reading is logged."""
    seen = [
        one
        for platform, message in cases.messages_of(tx, case)
        for one in evidence.read_evidence(
            tx,
            case.provider,
            platform,
            message,
            actor=actor,
            purpose=_PURPOSE,
            at=now,
            case_id=case.id,
        )
    ]
    return [
        {
            "at": stamp(one.at),
            "text": redaction.clean(one.text),
            "attachments": [redaction.clean(file.name) for file in one.attachments],
        }
        for one in seen
    ]


def _history(tx: Tx, case: Case, redaction: Redaction) -> list[Json]:
    """What happened, without what was said to reporters; people appear by their role alone."""
    lines: list[Json] = []
    for event in events.of_case(tx, case.provider, case.id):
        said = _parsed(event.detail)
        if str(said.get("to") or "").startswith("reporter:"):
            continue
        lines.append(
            {
                "at": stamp(event.at),
                "what": event.kind,
                "by": event.role.value if event.role else "machine",
                "why": redaction.clean(str(said.get("why", ""))),
                "until": said.get("until"),
            }
        )
    return lines


def _parsed(detail: str) -> Json:
    """An event's detail; one that is plain text is its own reason."""
    try:
        found = json.loads(detail)
    except ValueError:
        return {"why": detail}
    return found if isinstance(found, dict) else {"why": detail}


def _may_name(case: Case, is_lead: bool) -> bool:
    """A disclosure by somebody else is never shown to whom it may be about."""
    return case.lane is Lane.REVIEW or is_lead


def _concern(case: Case) -> Json:
    """Somebody else's message: that it concerns the member, not whose it is or what it says."""
    return {
        "case": case.label,
        "opened_at": stamp(case.opened_at),
        "category": case.category.value,
        "review": case.review.value,
        "note": "The message is another person's, so its text is not part of this copy.",
    }


def _held_by_the_lead(known: tuple[Case, ...], ids: tuple[str, ...], is_lead: bool) -> list[str]:
    """Only what is about the member's own welfare or conduct: not that somebody spoke of them."""
    theirs = [case for case in known if case.lane is not Lane.REVIEW and case.subject in ids]
    return [_LEAD_HOLDS] if theirs and not is_lead else []


def _notices(
    tx: Tx, provider: str, ids: tuple[str, ...], redaction: Redaction, is_lead: bool
) -> list[Json]:
    lines: list[Json] = []
    for row in (row for one in ids for row in outbox.to(tx, provider, f"member:{one}")):
        case = cases.get(tx, provider, row.case_id) if row.case_id else None
        if row.kind is not OutboxKind.NOTICE or (case and not _may_name(case, is_lead)):
            continue
        lines.append(
            {
                "at": stamp(row.created_at),
                "case": case.label if case else None,
                "state": row.state.value,
                "text": redaction.clean(str(row.payload.get("text", ""))),
            }
        )
    return lines


def _limit(one: limits.Limit, redaction: Redaction) -> Json:
    return {
        "kind": one.kind.value,
        "place": one.place,
        "since": stamp(one.since),
        "until": stamp(one.until),
        "lifted_at": stamp(one.lifted_at),
        "lifted_why": redaction.clean(one.lifted_why),
    }


def _exclusion(one: exclusions.Exclusion, redaction: Redaction) -> Json:
    return {
        "at": stamp(one.at),
        "until": stamp(one.until),
        "ended_at": stamp(one.ended_at),
        "reason": redaction.clean(one.reason),
    }


def _appeal(one: appeals.Appeal, redaction: Redaction) -> Json:
    return {
        "opened_at": stamp(one.opened_at),
        "text": redaction.clean(one.text),
        "decided_at": stamp(one.decided_at),
        "decided_by": one.decided_role.value if one.decided_role else None,
        "outcome": one.outcome,
        "reason": redaction.clean(one.reason),
    }


def _report(one: reports.Report, redaction: Redaction) -> Json:
    return {
        "at": stamp(one.at),
        "category": one.category.value,
        "note": redaction.clean(one.note),
        "told_at": stamp(one.told_at),
    }
