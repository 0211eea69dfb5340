"""What is so about a member and a case when somebody asks for a step."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.cases import REVERSED_STATES, UPHELD_STATES, Case, Standing
from bot.policy.ladder import Facts
from bot.store import cases, exclusions
from bot.workflow.ledger import Ledger

_HISTORY = 500
"""How many of a member's latest cases are looked at; far above what a window can hold."""


def facts_of(ledger: Ledger, case: Case, provider_run: bool) -> Facts:
    """The facts for a step about this case, in a place that is or is not the provider's."""
    days = ledger.tenant.pack_of(case).pack.escalation.repetition.within_days
    since = ledger.now - timedelta(days=days)
    history = cases.of_author(ledger.tx, case.provider, case.author, _HISTORY)
    refused = [
        c
        for c in history
        if c.refused_at is not None and c.refused_at >= since and c.review not in REVERSED_STATES
    ]
    return Facts(
        categories=frozenset({case.category, *case.also}),
        refused=bool(refused),
        continues=any(_goes_on(c, history) for c in refused),
        upheld=case.review in UPHELD_STATES,
        strikes=cases.strikes(ledger.tx, case.provider, case.author, since),
        provider_run=provider_run,
        excluded=exclusions.active(ledger.tx, case.provider, case.author, ledger.now) != (),
    )


def _goes_on(refused: Case, history: tuple[Case, ...]) -> bool:
    """The refused message still stands, or a further strike came after the refusal."""
    if refused.standing is Standing.STANDS:
        return True
    return any(
        c.strike
        and c.strike_group != refused.strike_group
        and refused.refused_at is not None
        and c.opened_at > refused.refused_at
        and c.review not in REVERSED_STATES
        and (not c.by_report or c.review in UPHELD_STATES)
        for c in history
    )
