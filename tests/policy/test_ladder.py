"""Which steps a pack permits, and why not the others."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.domain.steps import ACCESS_CHOICES, Choice
from bot.policy.ladder import SPOKEN, Denied, Facts, choices_open, permitted, term_of, unmet
from bot.policy.loader import find_pack
from bot.policy.model import Condition, Pack, Step

NOW = datetime(2026, 11, 2, tzinfo=UTC)
PACKS = {
    name: find_pack(name).pack
    for name in ("stanfords", "expanse", "learning-institute", "qtsd", "care")
}
STEPS = tuple(SPOKEN)
LEARNER, STAFF = Audience.LEARNER, Audience.STAFF
CONTRACTOR, VISITOR = Audience.CONTRACTOR, Audience.VISITOR

THREAT = Facts(frozenset({Category.THREAT}))
REFUSED = replace(THREAT, refused=True)
GOES_ON = replace(REFUSED, continues=True)
UPHELD = replace(THREAT, upheld=True)
EXCLUDED = replace(THREAT, excluded=True)
LEAK = Facts(frozenset({Category.ASSESSMENT_LEAK}))
EVERYTHING = Facts(frozenset(Category), True, True, True, 100, True, True)


def _open(pack: str, audience: Audience, facts: Facts) -> set[str]:
    return {
        step for step in STEPS if isinstance(permitted(PACKS[pack], step, audience, facts), Step)
    }


AT_ANY_TIME = {"meeting", "refer:host"}
AFTER_REFUSAL = AT_ANY_TIME | {"warn", "restrict", "block", "refer:legal", "refer:police"}
INSTITUTE_UPHELD = {
    *("restrict", "block", "withdraw_access"),
    *("refer:hr", "refer:police", "refer:agency"),
}
REFERRED = {"refer:hr", "refer:police", "refer:agency"}


@pytest.mark.parametrize(
    ("pack", "audience", "facts", "steps"),
    [
        ("stanfords", LEARNER, THREAT, AT_ANY_TIME),
        ("stanfords", LEARNER, UPHELD, AT_ANY_TIME),
        ("stanfords", LEARNER, EXCLUDED, AT_ANY_TIME),
        ("stanfords", LEARNER, REFUSED, AT_ANY_TIME),
        ("stanfords", LEARNER, GOES_ON, AFTER_REFUSAL),
        (
            "stanfords",
            LEARNER,
            replace(GOES_ON, provider_run=False),
            AFTER_REFUSAL - {"restrict", "block"},
        ),
        ("stanfords", LEARNER, LEAK, AT_ANY_TIME | {"refer:awarding_body"}),
        ("stanfords", STAFF, GOES_ON, {"refer:hr"}),
        ("stanfords", STAFF, LEAK, {"refer:hr", "refer:awarding_body", "refer:agency"}),
        ("stanfords", CONTRACTOR, GOES_ON, {"refer:hr"}),
        ("stanfords", VISITOR, GOES_ON, {"refer:hr"}),
        ("expanse", LEARNER, THREAT, {"exclude"}),
        ("expanse", LEARNER, replace(GOES_ON, upheld=True), {"exclude"}),
        ("expanse", LEARNER, EXCLUDED, {"exclude", "withdraw_access"}),
        ("expanse", STAFF, EVERYTHING, {"refer:hr"}),
        ("expanse", CONTRACTOR, EVERYTHING, set()),
        ("expanse", VISITOR, EVERYTHING, set()),
        ("learning-institute", LEARNER, THREAT, {"refer:police", "refer:agency"}),
        ("learning-institute", LEARNER, GOES_ON, {"refer:police", "refer:agency"}),
        ("learning-institute", LEARNER, UPHELD, INSTITUTE_UPHELD),
        ("learning-institute", STAFF, UPHELD, INSTITUTE_UPHELD),
        ("learning-institute", CONTRACTOR, UPHELD, INSTITUTE_UPHELD),
        ("learning-institute", VISITOR, EVERYTHING, set()),
        *(("qtsd", audience, EVERYTHING, REFERRED) for audience in Audience),
        *(("qtsd", audience, THREAT, REFERRED) for audience in Audience),
        ("care", STAFF, EVERYTHING, {"refer:hr"}),
        ("care", LEARNER, EVERYTHING, set()),
        ("care", CONTRACTOR, EVERYTHING, set()),
        ("care", VISITOR, EVERYTHING, set()),
    ],
)
def test_what_each_pack_permits(
    pack: str, audience: Audience, facts: Facts, steps: set[str]
) -> None:
    assert _open(pack, audience, facts) == steps
    assert set(choices_open(PACKS[pack], audience, facts)) == steps


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("choice", ACCESS_CHOICES)
def test_only_two_packs_limit_access_without_an_exclusion(pack: str, choice: Choice) -> None:
    able = isinstance(
        permitted(PACKS[pack], choice, LEARNER, replace(EVERYTHING, excluded=False)), Step
    )
    wanted = {"stanfords": ("restrict", "block"), "learning-institute": ACCESS_CHOICES}
    assert able is (choice in wanted.get(pack, ()))


def test_a_step_that_the_policy_lacks_is_denied_in_its_name() -> None:
    denied = permitted(PACKS["qtsd"], Choice.RESTRICT, LEARNER, EVERYTHING)
    assert isinstance(denied, Denied)
    assert denied.why.endswith("does not provide for restricting access to a forum.")


def test_a_step_for_others_says_for_whom_it_is() -> None:
    denied = permitted(PACKS["stanfords"], Choice.RESTRICT, STAFF, EVERYTHING)
    assert isinstance(denied, Denied)
    assert denied.why.endswith("of staff (only of learners).")


def test_a_step_too_early_says_what_is_missing_and_where_that_stands() -> None:
    denied = permitted(PACKS["stanfords"], Choice.RESTRICT, LEARNER, THREAT)
    assert isinstance(denied, Denied)
    assert "the member has refused a removal that was demanded" in denied.why
    assert "the breach continues after the refusal" in denied.why
    assert "Learners, Procedure, 4th bullet" in denied.why


facts = st.builds(
    Facts,
    categories=st.frozensets(st.sampled_from(Category), max_size=4),
    refused=st.booleans(),
    continues=st.booleans(),
    upheld=st.booleans(),
    strikes=st.integers(0, 6),
    provider_run=st.booleans(),
    excluded=st.booleans(),
)
conditions = st.builds(
    Condition,
    refusal=st.booleans(),
    continuation=st.booleans(),
    upheld=st.booleans(),
    strikes=st.integers(0, 5),
    provider_run=st.booleans(),
    excluded=st.booleans(),
    categories=st.lists(st.sampled_from(Category), max_size=3).map(tuple),
)
steps = st.builds(
    lambda choice, when, audiences: Step(
        step=choice, audiences=tuple(audiences), when=when, cite="Section 1", text="A step."
    ),
    st.sampled_from(STEPS),
    conditions,
    st.sets(st.sampled_from(Audience), min_size=1).map(sorted),
)
packs = st.lists(steps, max_size=8).map(
    lambda found: PACKS["stanfords"].model_copy(update={"steps": tuple(found)})
)
choices = st.sampled_from(STEPS)
audiences = st.sampled_from(Audience)


def _holds(when: Condition, facts: Facts) -> bool:
    """The conditions once more, one by one."""
    return (
        (facts.refused or not when.refusal)
        and (facts.continues or not when.continuation)
        and (facts.upheld or not when.upheld)
        and (facts.provider_run or not when.provider_run)
        and (facts.excluded or not when.excluded)
        and facts.strikes >= when.strikes
        and (not when.categories or any(c in facts.categories for c in when.categories))
    )


@given(packs, choices, audiences, facts)
def test_a_step_is_permitted_exactly_where_all_conditions_of_one_provision_hold(
    pack: Pack, choice: Choice, audience: Audience, facts: Facts
) -> None:
    found = permitted(pack, choice, audience, facts)
    for_them = [s for s in pack.steps if s.step is choice and audience in s.audiences]
    assert isinstance(found, Step) == any(_holds(step.when, facts) for step in for_them)
    if isinstance(found, Step):
        assert found in for_them
        assert _holds(found.when, facts)


@given(packs, choices, audiences, facts, facts)
def test_more_facts_never_take_a_permission_away(
    pack: Pack, choice: Choice, audience: Audience, fewer: Facts, other: Facts
) -> None:
    joined = {
        f.name: getattr(fewer, f.name) | getattr(other, f.name)
        for f in fields(Facts)
        if f.name != "strikes"
    }
    more = Facts(**joined, strikes=max(fewer.strikes, other.strikes))
    if isinstance(permitted(pack, choice, audience, fewer), Step):
        assert isinstance(permitted(pack, choice, audience, more), Step)


@given(packs, choices, audiences, facts)
def test_a_step_that_is_not_in_the_pack_is_always_denied(
    pack: Pack, choice: Choice, audience: Audience, facts: Facts
) -> None:
    without = pack.model_copy(update={"steps": tuple(s for s in pack.steps if s.step != choice)})
    assert isinstance(permitted(without, choice, audience, facts), Denied)
    assert choice not in choices_open(without, audience, facts)


@given(conditions, facts)
def test_nothing_is_said_to_be_missing_exactly_where_the_condition_holds(
    when: Condition, facts: Facts
) -> None:
    assert (unmet(when, facts) == []) == _holds(when, facts)


RESTRICT = PACKS["stanfords"].steps_for(Choice.RESTRICT, LEARNER)[0]
MEETING = PACKS["stanfords"].steps_for(Choice.MEETING, LEARNER)[0]


@pytest.mark.parametrize(
    ("asked_days", "given_days"),
    [(None, 14), (3, 3), (90, 90), (91, None), (0, None), (-1, None)],
)
def test_a_limit_ends_when_asked_within_what_the_pack_allows(
    asked_days: int | None, given_days: int | None
) -> None:
    until = None if asked_days is None else NOW + timedelta(days=asked_days)
    ends = term_of(RESTRICT, NOW, until)
    if given_days is None:
        assert isinstance(ends, Denied)
    else:
        assert ends == NOW + timedelta(days=given_days)


def test_a_step_that_is_no_limit_has_no_end_of_its_own() -> None:
    assert term_of(MEETING, NOW, None) is None
