"""Several messages that together make a case: opened once, then carried on in its history.

The chain is kept as the ids of the messages, in an event of the case; their words are not kept.
"""

from __future__ import annotations

import json

from bot.detection.conversation import CONVERSATION, Chain
from bot.domain.cases import Case, Lane
from bot.domain.messages import Message
from bot.policy.decide import assess
from bot.store import audit, cases, events
from bot.store.tx import Tx
from bot.workflow.ledger import MACHINE, Ledger
from bot.workflow.opening import open_case


def repeated_digs(ledger: Ledger, message: Message, chain: Chain, own: Case | None) -> Case | None:
    """Put a chain before moderators, once: later digs of it only lengthen the case's history.

    ``own``: the case that the message makes by itself; the chain then stands beside it. A case
    opened here counts as a strike only once a person upheld it, as a report's does.
    """
    known = _known(ledger, message.platform, chain)
    if known is not None:
        _note(ledger, known, chain)
        return known
    if own is None:
        found = assess(ledger.tenant.current.pack, message.author.bound_as, (chain.finding,))
        if found is None:
            return None
        own = open_case(ledger, message, found, by_report=True)
    if own.lane is Lane.REVIEW:
        _note(ledger, own, chain)
    return own


def is_of_several(case: Case) -> bool:
    """Whether no message of the case is a breach by itself: an edit of one settles nothing."""
    return case.detectors == (CONVERSATION,)


def chain_of_case(tx: Tx, case: Case) -> tuple[str, ...]:
    """The ids of the messages the case is about together, in the order in which they were noted."""
    noted: list[str] = []
    for event in events.of_case(tx, case.provider, case.id):
        if event.kind == CONVERSATION:
            noted += json.loads(event.detail).get("messages", ())
    return tuple(dict.fromkeys(noted))


def _known(ledger: Ledger, platform: str, chain: Chain) -> Case | None:
    """The case about an earlier part of the chain."""
    for message in chain.messages:
        for case in cases.of_message(ledger.tx, ledger.tenant.id, platform, message):
            if case.lane is Lane.REVIEW and chain_of_case(ledger.tx, case):
                return case
    return None


def _note(ledger: Ledger, case: Case, chain: Chain) -> None:
    """Write the messages that are new in the chain into the case's history."""
    known = chain_of_case(ledger.tx, case)
    new = [message for message in chain.messages if message not in known]
    if not new or cases.is_erased(ledger.tx, case.provider, case.id):
        return
    said = {"action": CONVERSATION, "why": chain.finding.why, "messages": new}
    detail = json.dumps(said, sort_keys=True)
    events.add(ledger.tx, case.provider, case.id, ledger.now, CONVERSATION, detail=detail)
    audit.append(ledger.tx, case.provider, ledger.now, MACHINE, CONVERSATION, case.id, detail)
