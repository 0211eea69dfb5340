"""A chat platform's own filter held words back: nobody has read them, and a person looks at them.

What a filter does is no person's decision. So the case is opened as a report's is: it counts as a
strike only once somebody upheld it. Nothing can be removed, so nothing is asked of the poster; they
are told why it did not appear and how to be heard. Words that tell of harm go to the safeguarding
lead alone, as everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import Case, Lane
from bot.domain.events import HeldBack
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.domain.steps import ActionKind
from bot.policy.decide import Assessment, assess, assess_report, endangered
from bot.policy.lawful import the_blast_radius_is_kept
from bot.store import cases
from bot.workflow.intake import of_message
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.opening import open_case

FILTER = "platform_filter"
"""The detector of a case in which no detector of Steward found anything, and the notice's step."""


def held_back(ledger: Ledger, event: HeldBack, findings: Sequence[Finding]) -> None:
    """Open the case that the words make; the same words again on the same day change nothing."""
    message = replace(event.message, id=_name(ledger, event))
    if of_message(ledger, message.platform, message.id):
        return
    pack, audience = ledger.tenant.current.pack, message.author.bound_as
    found = assess(pack, audience, findings)
    concern = endangered(pack, audience, findings)
    if found is None and event.category is not None:
        why = f"The platform's own filter held it back ({event.rule})."
        found = replace(assess_report(pack, audience, event.category), detectors=(FILTER,), why=why)
    if found is not None:
        _open(ledger, event, message, found)
    if concern is not None and (found is None or found.lane is not Lane.SAFEGUARDING):
        open_case(ledger, message, concern, subject=concern.target or "", is_posted=False)


def _open(ledger: Ledger, event: HeldBack, message: Message, found: Assessment) -> None:
    said = f"{found.why} It never appeared: the platform's own filter held it back."
    told = found if found.detectors == (FILTER,) else replace(found, why=said)
    case = open_case(ledger, message, told, by_report=True, is_posted=False)
    if case.lane is not Lane.SAFEGUARDING:
        _explain(ledger, case)


def _explain(ledger: Ledger, case: Case) -> None:
    """Tell a member that the clause binds why their words did not appear."""
    pack = ledger.tenant.pack_of(case).pack
    clause = pack.clause(case.clause) if case.clause else None
    if clause is None or clause.signpost is not None or not case.author_is_member:
        return
    hour = ledger.now - timedelta(hours=1)
    sent = cases.asked_in_place(ledger.tx, case.provider, case.place, hour)
    if not the_blast_radius_is_kept(sent, pack.requests.notices_per_place_per_hour):
        return
    ledger.emit(
        case,
        ActionKind.SIGNPOST,
        f"member:{case.author}",
        "Why the message did not appear, and how to be heard.",
        step=FILTER,
        notice=notices(ledger, case).write("held_back", by_machine=True),
    )


def _name(ledger: Ledger, event: HeldBack) -> str:
    """What stands for a message that has no id: the same for the same words on the same day.

    One trigger of a rule is told once for each thing the rule does; and whoever is stopped tries
    again.
    """
    said = event.message
    words = " ".join(said.text.casefold().split())
    whole = f"{said.place.space} {said.place.id} {said.author.id} {ledger.now:%Y-%m-%d} {words}"
    return f"held:{ledger.tx.blind(whole)[:32]}"
