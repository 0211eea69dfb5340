"""What a card says and offers: the same on every platform, which only lays it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.detection.learned.language import why_unread
from bot.detection.normalise import normalise
from bot.domain.cases import (
    REVERSED_STATES,
    Case,
    Lane,
    RequestState,
    ReviewState,
    Standing,
)
from bot.domain.categories import Category
from bot.domain.people import AgeBand, Role
from bot.domain.steps import Choice
from bot.policy.lawful import MAY_CHOOSE
from bot.policy.model import Clause
from bot.store import cases, events, evidence, members
from bot.workflow.choices import offered
from bot.workflow.conversation import chain_of_case
from bot.workflow.ledger import Ledger

_GRAVE = (Category.SEXUAL, Category.THREAT, Category.DISCRIMINATION, Category.EXTREMISM)
"""Categories whose text is shown blurred until somebody asks to see it."""

_HISTORY = 200

LABELS: dict[Choice, str] = {
    Choice.CLAIM: "Claim",
    Choice.NOTE: "Add a note",
    Choice.UPHOLD: "Uphold",
    Choice.DISMISS: "Dismiss",
    Choice.ASK_REMOVAL: "Ask for removal",
    Choice.ESCALATE: "Bring to managers",
    Choice.MEETING: "Ask to a meeting",
    Choice.WARN: "Written warning",
    Choice.RESTRICT: "Restrict here",
    Choice.BLOCK: "Block here",
    Choice.WITHDRAW_ACCESS: "Withdraw access",
    Choice.EXCLUDE: "Record exclusion",
    Choice.LIFT: "Lift",
    Choice.REMOVE_CONTENT: "Remove message",
    Choice.NO_STRIKE: "No strike",
    Choice.REFER_AWARDING_BODY: "Refer: awarding body",
    Choice.REFER_POLICE: "Refer: police",
    Choice.REFER_LEGAL: "Refer: legal",
    Choice.REFER_HR: "Refer: disciplinary",
    Choice.REFER_HOST: "Refer: host",
    Choice.REFER_AGENCY: "Refer: agency",
    Choice.ACKNOWLEDGE: "I have seen it",
    Choice.HAND_ON: "Hand on",
}
"""What stands on the button of each choice."""

WITHOUT_REASON = (Choice.CLAIM, Choice.ACKNOWLEDGE)
"""Choices for which nobody is asked to write a reason."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice as a button: ``asks_reason`` opens a box for the reason first."""

    choice: Choice
    label: str
    asks_reason: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A member's record at a glance. ``strikes`` are those that count within ``within_days``."""

    strikes: int
    within_days: int
    cases: int
    upheld: int
    reversed: int
    refusals: int
    removed_in_time: int
    age_band: AgeBand
    learning_support: bool
    unreachable: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A case for somebody's eyes, in the words and order every platform shows it.

    ``text`` is None where this person may not read it or it is not kept any more; ``spans`` are
    code points of it. ``state`` ends with why the learned detector did not read the text, where it
    did not. ``version`` changes with everything that happens to the case: a card that
    shows another version is stale. ``chain``: the messages that only together are a breach, by
    their ids, in the order in which they were noted; the case's own is among them.
    """

    case: Case
    title: str
    clause: Clause | None
    text: str | None
    spans: tuple[tuple[int, int], ...]
    blurred: bool
    state: tuple[str, ...]
    record: Record
    offers: tuple[Offer, ...]
    version: int
    chain: tuple[str, ...] = ()
    accounts: Mapping[str, str] = field(default_factory=dict)
    """By member, their account on the case's platform, where it is another name."""

    def account(self, member: str) -> str:
        """The account by which the case's platform shows a member."""
        return self.accounts.get(member, member)


def card_of(ledger: Ledger, case: Case, role: Role) -> Card:
    """The card of a case for somebody in this role."""
    loaded = ledger.tenant.pack_of(case)
    readable = role in MAY_CHOOSE[case.lane] and not _is_for_the_lead_alone(ledger, case)
    seen = evidence.get(ledger.tx, case.provider, case.platform, case.message) if readable else None
    return Card(
        case=case,
        title=f"{case.label}: {spoken(case.category)}",
        clause=loaded.pack.clause(case.clause) if case.clause else None,
        text=seen.text if seen else None,
        spans=case.spans,
        blurred=case.category in _GRAVE,
        state=(*state_of(case), *_unread(seen.text if seen else "")),
        record=record_of(ledger, case),
        offers=tuple(
            Offer(choice, LABELS[choice], choice not in WITHOUT_REASON)
            for choice in offered(ledger, case, role)
        ),
        version=len(events.of_case(ledger.tx, case.provider, case.id)),
        chain=chain_of_case(ledger.tx, case),
        accounts=_accounts(ledger, case),
    )


def _accounts(ledger: Ledger, case: Case) -> dict[str, str]:
    """The accounts of everybody whom a card shows."""
    people = {case.author, case.claimed_by or "", case.decided_by or ""} - {""}
    return {one: members.account(ledger.tx, case.provider, case.platform, one) for one in people}


def _is_for_the_lead_alone(ledger: Ledger, case: Case) -> bool:
    """Whether the author of the message is cared for: only the lead's own card shows the text."""
    if case.lane is Lane.SAFEGUARDING:
        return False
    beside = cases.of_message(ledger.tx, case.provider, case.platform, case.message)
    return any(c.lane is Lane.SAFEGUARDING and c.subject == c.author for c in beside)


def record_of(ledger: Ledger, case: Case) -> Record:
    """The record of the member a case is about."""
    days = ledger.tenant.pack_of(case).pack.escalation.repetition.within_days
    since = ledger.now - timedelta(days=days)
    history = [
        one
        for one in cases.of_author(ledger.tx, case.provider, case.author, _HISTORY)
        if one.lane is Lane.REVIEW
    ]
    known = members.get(ledger.tx, case.provider, case.author)
    return Record(
        strikes=cases.strikes(ledger.tx, case.provider, case.author, since),
        within_days=days,
        cases=len(history),
        upheld=sum(one.review in (ReviewState.UPHELD, ReviewState.STANDS) for one in history),
        reversed=sum(one.review in REVERSED_STATES for one in history),
        refusals=sum(one.request is RequestState.REFUSED for one in history),
        removed_in_time=sum(one.request is RequestState.REMOVED for one in history),
        age_band=known.age_band if known else AgeBand.UNKNOWN,
        learning_support=known is not None and known.learning_support,
        unreachable=known is not None and known.unreachable_since is not None,
    )


def state_of(case: Case) -> tuple[str, ...]:
    """Where the case stands, a sentence each, latest matters last."""
    said = [_request(case), _standing(case), _review(case)]
    if case.escalated_at is not None:
        said.append("It was brought further.")
    if case.owed:
        said.append(f"Still to be recorded: {', '.join(case.owed)}.")
    if case.shadow:
        said.append("Rehearsal: nothing is done.")
    return tuple(line for line in said if line)


def spoken(category: Category) -> str:
    """A category in words: ``may be defamatory`` for defamation, which nobody has judged."""
    if category is Category.DEFAMATION:
        return "may be defamatory"
    return category.value.replace("_", " ")


def _unread(text: str) -> tuple[str, ...]:
    """A sentence where a text is in a language that the learned detector does not know."""
    why = why_unread(normalise(text).folded.text)
    return (f"Not read by the learned detector: {why}.",) if why else ()


def _request(case: Case) -> str:
    match case.request:
        case RequestState.ASKED | RequestState.REMINDED:
            asked = "reminded" if case.request is RequestState.REMINDED else "asked"
            if case.suspended_at is not None:
                return f"The member was {asked}; the clock rests while an appeal waits."
            if case.reached_at is None:
                return f"The member was {asked} but not reached yet: no clock runs."
            return f"The member was {asked}; time until {_day(case.deadline)}."
        case RequestState.REMOVED:
            return "The request was met: that speaks for the member."
        case RequestState.REFUSED:
            return "The removal that the policy demands was refused."
        case RequestState.WITHDRAWN:
            return "The request was taken back."
        case _:
            return "Nobody has been asked to remove it."


def _standing(case: Case) -> str:
    match case.standing:
        case Standing.REMOVED_BY_AUTHOR:
            return "The author removed the message."
        case Standing.REMOVED_BY_OTHER:
            return "Somebody else removed the message."
        case Standing.EDITED:
            return "The author changed the message: it breaks the clause no more."
        case Standing.ABSENT:
            return "No message appeared: there is nothing to remove."
        case _:
            return ""


def _review(case: Case) -> str:
    match case.review:
        case ReviewState.CLAIMED:
            return f"Claimed by {case.claimed_by}."
        case ReviewState.UPHELD:
            return f"Upheld by {case.decided_by}."
        case ReviewState.DISMISSED:
            return f"Dismissed by {case.decided_by}."
        case ReviewState.APPEALED:
            return "An appeal waits for a manager who took no decision in the case."
        case ReviewState.STANDS:
            return "An appeal was decided: the case stands."
        case ReviewState.OVERTURNED:
            return "An appeal was decided: the case was overturned."
        case _:
            return ""


def _day(moment: datetime | None) -> str:
    return f"{moment:%d %b %Y, %H:%M} UTC" if moment else "no fixed time"
