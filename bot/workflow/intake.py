"""A message arrives, changes or disappears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.detection.conversation import Chain
from bot.domain.cases import Case, Lane, Standing
from bot.domain.categories import Category
from bot.domain.events import Deleted, Edited, Posted
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.domain.steps import ActionKind, Desk
from bot.policy.decide import Assessment, assess, endangered
from bot.store import cases
from bot.workflow import requests
from bot.workflow.conversation import is_of_several, repeated_digs
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.opening import keep_evidence, open_case, reopen

_GONE = (Standing.REMOVED_BY_AUTHOR, Standing.REMOVED_BY_OTHER)
_RANK = {category: rank for rank, category in enumerate(Category)}


def posted(
    ledger: Ledger, event: Posted, findings: Sequence[Finding], chain: Chain | None = None
) -> None:
    """Open what the findings call for; a message that already has its case changes nothing.

    ``chain``: the messages that together say more than this one does.
    """
    message = event.message
    if of_message(ledger, message.platform, message.id):
        return
    case = look_at(ledger, message, findings, reported=False)
    if chain is not None:
        repeated_digs(ledger, message, chain, case)


def look_at(
    ledger: Ledger, message: Message, findings: Sequence[Finding], *, reported: bool
) -> Case | None:
    """Judge the findings under the pack and open the case(s) they make, if any."""
    pack, audience = ledger.tenant.current.pack, message.author.bound_as
    found = assess(pack, audience, findings)
    concern = endangered(pack, audience, findings)
    case = open_case(ledger, message, found, reported=reported) if found else None
    if concern is not None and (found is None or found.lane is not Lane.SAFEGUARDING):
        _open_concern(ledger, message, concern)
    return case


def edited(
    ledger: Ledger, event: Edited, findings: Sequence[Finding], chain: Chain | None = None
) -> None:
    """The text changed: better closes the request, worse opens the case anew."""
    message = event.message
    known = of_message(ledger, message.platform, message.id)
    if not known:
        posted(ledger, Posted(message), findings, chain)
        return
    review = next((c for c in known if c.lane is not Lane.SAFEGUARDING), None)
    in_the_lane = next((c for c in known if c.lane is Lane.SAFEGUARDING), None)
    pack, audience = ledger.tenant.pack_of(review or known[0]).pack, message.author.bound_as
    found = assess(pack, audience, findings)
    concern = endangered(pack, audience, findings)
    keep_evidence(ledger, message)
    if review is not None:
        _weigh_edit(ledger, review, in_the_lane, message, found)
    if found is not None and found.lane is Lane.SAFEGUARDING:
        _disclosed_in_edit(ledger, message, found, in_the_lane)
    elif concern is not None and in_the_lane is None:
        _open_concern(ledger, message, concern)


def deleted(ledger: Ledger, event: Deleted) -> None:
    """The message is gone: by its author, or by somebody else."""
    for case in of_message(ledger, event.platform, event.message):
        if case.message != event.message or case.standing in _GONE:
            continue
        own = event.by is None or event.by == case.author
        if case.lane is Lane.SAFEGUARDING:
            gone = Standing.REMOVED_BY_AUTHOR if own else Standing.REMOVED_BY_OTHER
            ledger.save(replace(case, standing=gone))
        elif own:
            requests.met(ledger, case, Standing.REMOVED_BY_AUTHOR)
        else:
            requests.taken_away(ledger, case)


def of_message(ledger: Ledger, platform: str, message: str) -> tuple[Case, ...]:
    """The cases of a message under this provider (at most one a lane)."""
    provider = ledger.tenant.id
    found = cases.of_message(ledger.tx, provider, platform, message)
    earlier = cases.by_alias(ledger.tx, provider, platform, message)
    return (*found, *(case for case in earlier if case not in found))


def _open_concern(ledger: Ledger, message: Message, concern: Assessment) -> None:
    open_case(ledger, message, concern, subject=concern.target or "")


def _disclosed_in_edit(
    ledger: Ledger, message: Message, found: Assessment, known: Case | None
) -> None:
    """The author now tells of harm: to the lead, who may know the message for somebody else."""
    if known is None:
        open_case(ledger, message, found)
    elif known.subject != known.author:
        known = ledger.save(
            replace(known, subject=known.author, target=known.target or known.subject or None)
        )
        why = f"The author changed the message; it is about themself too. {found.why}"
        ledger.emit(known, ActionKind.DISCLOSURE, Desk.SAFEGUARDING_LEAD, why, needs_human=True)
        notice = notices(ledger, known).write("support", by_machine=True)
        if known.author_is_member:
            why = "Help routes, and that somebody will see it."
            ledger.emit(known, ActionKind.SUPPORT, f"member:{known.author}", why, notice=notice)


def _weigh_edit(
    ledger: Ledger,
    case: Case,
    in_the_lane: Case | None,
    message: Message,
    found: Assessment | None,
) -> None:
    """What the edit means for the breach; where the author is cared for, nothing new is asked."""
    cared_for = in_the_lane is not None and in_the_lane.subject == case.author
    if found is None:
        if case.standing is Standing.STANDS and not is_of_several(case):
            requests.met(ledger, case, Standing.EDITED)
    elif found.lane is Lane.SAFEGUARDING:
        ledger.save(requests.withdraw(ledger, case))
    elif not cared_for and (case.standing is Standing.EDITED or _is_worse(ledger, case, found)):
        reopen(ledger, case, message, found)


def _is_worse(ledger: Ledger, case: Case, found: Assessment) -> bool:
    """Whether the new text is graver, or as grave and now plain enough to be asked about."""
    sure = ledger.tenant.pack_of(case).pack.requests.ask_at_once
    before, after = _RANK[case.category], _RANK[found.category]
    return after < before or (after == before and case.confidence < sure <= found.confidence)
