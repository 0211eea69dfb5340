"""A message arrives, changes or disappears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.cases import Case, Lane, Standing
from bot.domain.categories import Category
from bot.domain.events import Deleted, Edited, Posted
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.policy.decide import Assessment, assess, endangered
from bot.store import cases
from bot.workflow import requests
from bot.workflow.ledger import Ledger
from bot.workflow.opening import keep_evidence, open_case, reopen

_GONE = (Standing.REMOVED_BY_AUTHOR, Standing.REMOVED_BY_OTHER)
_RANK = {category: rank for rank, category in enumerate(Category)}


def posted(ledger: Ledger, event: Posted, findings: Sequence[Finding]) -> None:
    """Open what the findings call for; a message that already has its case changes nothing."""
    message = event.message
    if of_message(ledger, message.platform, message.id):
        return
    look_at(ledger, message, findings, reported=False)


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


def edited(ledger: Ledger, event: Edited, findings: Sequence[Finding]) -> None:
    """The text changed: better closes the request, worse opens the case anew."""
    message = event.message
    known = of_message(ledger, message.platform, message.id)
    if not known:
        look_at(ledger, message, findings, reported=False)
        return
    review = next((c for c in known if c.lane is not Lane.SAFEGUARDING), None)
    guarded = any(c.lane is Lane.SAFEGUARDING and c.subject == c.author for c in known)
    if guarded or review is None:
        keep_evidence(ledger, message)
        return
    found = assess(ledger.tenant.pack_of(review).pack, message.author.bound_as, findings)
    _weigh_edit(ledger, review, message, found)


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
    return found or cases.by_alias(ledger.tx, provider, platform, message)


def _open_concern(ledger: Ledger, message: Message, concern: Assessment) -> None:
    open_case(ledger, message, concern, subject=concern.target or "")


def _weigh_edit(ledger: Ledger, case: Case, message: Message, found: Assessment | None) -> None:
    if found is None:
        keep_evidence(ledger, message)
        if case.standing is Standing.STANDS:
            requests.met(ledger, case, Standing.EDITED)
        return
    if found.lane is Lane.SAFEGUARDING:
        ledger.save(requests.withdraw(ledger, case))
        open_case(ledger, message, found)
    elif case.standing is Standing.EDITED or _is_worse(ledger, case, found):
        reopen(ledger, case, message, found)
    else:
        keep_evidence(ledger, message)


def _is_worse(ledger: Ledger, case: Case, found: Assessment) -> bool:
    """Whether the new text is graver, or as grave and now plain enough to be asked about."""
    sure = ledger.tenant.pack_of(case).pack.requests.ask_at_once
    before, after = _RANK[case.category], _RANK[found.category]
    return after < before or (after == before and case.confidence < sure <= found.confidence)
