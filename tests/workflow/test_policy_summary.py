"""A policy in short, as it binds the reader."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.people import Audience
from bot.policy.model import Basis
from bot.workflow.policy_summary import policy_summary
from tests.workflow.support import shipped

TODAY = date(2026, 11, 21)
PACKS = ("stanfords", "expanse", "learning-institute", "care", "qtsd")


@pytest.mark.parametrize("pack_id", PACKS)
@pytest.mark.parametrize("audience", Audience)
def test_exactly_the_clauses_that_bind_the_reader_are_shown(
    pack_id: str, audience: Audience
) -> None:
    pack = shipped(pack_id).pack
    shown = "\n".join(policy_summary(pack, audience, TODAY).clauses)
    binding = [one for one in pack.clauses if audience in one.audiences]
    assert all(one.text in shown for one in binding)
    assert shown.count("\n") + 1 == max(1, len(binding))
    assert binding or "No clause" in shown


@pytest.mark.parametrize("pack_id", PACKS)
def test_the_ground_of_watching_and_the_review_date_are_said(pack_id: str) -> None:
    pack = shipped(pack_id).pack
    short = policy_summary(pack, pack.binds[0], TODAY)
    on_report = pack.watching.basis is Basis.ON_REPORT
    assert ("unless somebody reports it" in short.watching[0]) is on_report
    assert "a machine decides nothing" in short.watching[-1]
    assert short.review
    assert len(short.routes) == len(pack.routes)
