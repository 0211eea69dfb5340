"""The answer to a draft: kind, in the policy's own words, and never against somebody in need."""

from __future__ import annotations

import pytest

from bot.domain.categories import Category
from bot.domain.findings import Finding, Span
from bot.domain.people import Audience
from bot.workflow.before_posting import advise
from tests.workflow.support import shipped

PACKS = ("stanfords", "expanse", "learning-institute", "care", "qtsd")


def finding(category: Category, confidence: float = 0.95) -> Finding:
    """Something that was seen."""
    return Finding(category, confidence, (Span(0, 3),), "test", "It says so.")


@pytest.mark.parametrize("pack_id", PACKS)
def test_a_clean_draft_gets_the_policys_questions(pack_id: str) -> None:
    pack = shipped(pack_id).pack
    advice = advise(pack, pack.binds[0], ())
    assert len(advice.seen) == 1 and "Nothing" in advice.seen[0]
    assert advice.questions == pack.before_posting != ()
    assert advice.help == ()


def test_a_clean_draft_is_no_promise_whether_or_not_a_model_read_along() -> None:
    pack = shipped("stanfords").pack
    (seen,) = advise(pack, Audience.LEARNER, ()).seen
    assert "I am a machine" in seen and "you know your readers" in seen


@pytest.mark.parametrize("pack_id", PACKS)
def test_a_draft_that_tells_of_harm_gets_help_and_no_clause(pack_id: str) -> None:
    pack = shipped(pack_id).pack
    advice = advise(pack, pack.binds[0], (finding(Category.DISCLOSURE), finding(Category.THREAT)))
    assert advice.help == pack.safeguarding.help_routes
    assert advice.questions == ()
    assert not any("policy says" in line for line in advice.seen)


def test_a_draft_that_breaks_a_clause_is_shown_it() -> None:
    pack = shipped("stanfords").pack
    clause = pack.clause_for(Category.THREAT, Audience.LEARNER)
    assert clause is not None
    advice = advise(pack, Audience.LEARNER, (finding(Category.THREAT),))
    assert any(clause.text in line and clause.cite in line for line in advice.seen)
    assert advice.questions == pack.before_posting


def test_a_complaint_is_shown_the_better_way() -> None:
    pack = shipped("stanfords").pack
    clause = pack.clause_for(Category.PUBLIC_COMPLAINT, Audience.LEARNER)
    assert clause is not None and clause.signpost is not None
    advice = advise(pack, Audience.LEARNER, (finding(Category.PUBLIC_COMPLAINT),))
    assert pack.routes[clause.signpost].text in advice.seen[-1]


def test_what_is_not_sure_enough_for_a_case_is_not_held_up_to_the_writer() -> None:
    pack = shipped("stanfords").pack
    advice = advise(pack, Audience.LEARNER, (finding(Category.THREAT, 0.1),))
    assert "Nothing" in advice.seen[0]
