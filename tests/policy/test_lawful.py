"""The laws no pack may loosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.domain.cases import Case, Lane, Standing
from bot.domain.people import Actor, Role
from bot.domain.steps import REFERRALS, Choice
from bot.policy import lawful
from tests.store.samples import HOUR, NOW, make_case

MANAGER = Actor("mara", Role.MANAGER)

REVIEWING = "claim note uphold dismiss ask_removal escalate"
DECIDING = "meeting warn restrict block withdraw_access exclude lift remove_content no_strike"
REFERRING = " ".join(REFERRALS)

WHO_MAY = {
    (Lane.REVIEW, Role.MODERATOR): REVIEWING,
    (Lane.REVIEW, Role.MANAGER): f"{REVIEWING} {DECIDING} {REFERRING}",
    (Lane.GUARDED, Role.MANAGER): f"{REVIEWING} {DECIDING} {REFERRING}",
    (Lane.GUARDED, Role.SAFEGUARDING_LEAD): f"acknowledge hand_on note claim {REFERRING}",
    (Lane.GUARDED, Role.DEPUTY_LEAD): f"acknowledge hand_on note claim {REFERRING}",
    (Lane.SAFEGUARDING, Role.SAFEGUARDING_LEAD): (
        f"acknowledge hand_on note claim dismiss {REFERRING}"
    ),
    (Lane.SAFEGUARDING, Role.DEPUTY_LEAD): f"acknowledge hand_on note claim dismiss {REFERRING}",
}
"""The whole table; who is not in it may choose nothing there."""


@pytest.mark.parametrize(("lane", "role", "choice"), list(product(Lane, Role, Choice)))
def test_who_may_choose_what(lane: Lane, role: Role, choice: Choice) -> None:
    able = WHO_MAY.get((lane, role), "").split()
    assert (lawful.the_role_may_choose(lane, role, choice) is None) == (choice in able)


def test_a_refused_choice_says_whose_it_is() -> None:
    said = lawful.the_role_may_choose(Lane.REVIEW, Role.MODERATOR, Choice.RESTRICT)
    assert said == "'restrict' is for a manager; a moderator cannot choose it."


def test_a_choice_that_nobody_has_in_a_lane_is_no_step_there() -> None:
    said = lawful.the_role_may_choose(Lane.SAFEGUARDING, Role.MANAGER, Choice.RESTRICT)
    assert said == "'restrict' is not a step for this kind of case."


@pytest.mark.parametrize("role", Role)
def test_no_role_can_punish_for_a_disclosure(role: Role) -> None:
    punishing = (*DECIDING.split(), "uphold", "ask_removal")
    assert all(lawful.the_role_may_choose(Lane.SAFEGUARDING, role, Choice(c)) for c in punishing)


@pytest.mark.parametrize("name", ["", "  ", "\t\n"])
def test_a_decision_without_a_name_is_none(name: str) -> None:
    assert lawful.a_named_person_decides(Actor(name, Role.MANAGER)) is not None


def test_a_named_person_may_decide() -> None:
    assert lawful.a_named_person_decides(MANAGER) is None


@pytest.mark.parametrize(
    ("case", "reporters", "free"),
    [
        pytest.param(make_case(), (), True, id="nobody in the case"),
        pytest.param(make_case(), ("somebody",), True, id="somebody else reported"),
        pytest.param(make_case(author="mara", subject="u2"), (), False, id="author"),
        pytest.param(make_case(target="mara"), (), False, id="target"),
        pytest.param(make_case(subject="mara"), (), False, id="subject"),
        pytest.param(make_case(), ("u4", "mara"), False, id="reporter"),
    ],
)
def test_nobody_decides_a_case_they_are_part_of(
    case: Case, reporters: tuple[str, ...], free: bool
) -> None:
    assert (lawful.nobody_decides_their_own_case(MANAGER, case, reporters) is None) is free


@pytest.mark.parametrize(("deciders", "free"), [((), True), (("max",), True), (("mara",), False)])
def test_whoever_decided_a_case_does_not_decide_the_appeal(
    deciders: tuple[str, ...], free: bool
) -> None:
    assert (lawful.somebody_else_decides_the_appeal(MANAGER, deciders) is None) is free


@pytest.mark.parametrize("role", Role)
def test_appeals_are_for_managers(role: Role) -> None:
    free = lawful.managers_decide_appeals(Actor("mara", role)) is None
    assert free is (role is Role.MANAGER)


@pytest.mark.parametrize("lane", Lane)
def test_only_a_disclosure_asks_nothing_of_the_poster(lane: Lane) -> None:
    asks_nothing = lawful.a_disclosure_asks_nothing_of_the_poster(make_case(lane=lane))
    assert asks_nothing is (lane is Lane.SAFEGUARDING)


RUNNING = make_case(asked_at=NOW, reached_at=NOW, deadline=NOW + HOUR)


@pytest.mark.parametrize(
    ("case", "hours", "counts"),
    [
        pytest.param(RUNNING, 1, True, id="reached, standing, over"),
        pytest.param(RUNNING, 0.99, False, id="not over yet"),
        pytest.param(replace(RUNNING, reached_at=None), 9, False, id="never reached"),
        pytest.param(replace(RUNNING, suspended_at=NOW), 9, False, id="an appeal waits"),
        pytest.param(replace(RUNNING, deadline=None), 9, False, id="no deadline"),
        pytest.param(replace(RUNNING, author_is_member=False), 9, False, id="a bot"),
        *(
            pytest.param(replace(RUNNING, standing=standing), 9, False, id=standing)
            for standing in Standing
            if standing is not Standing.STANDS
        ),
    ],
)
def test_a_clock_counts_only_against_a_member_who_was_reached(
    case: Case, hours: float, counts: bool
) -> None:
    now = NOW + timedelta(hours=hours)
    assert lawful.a_clock_runs_only_for_a_member_who_was_reached(case, now) is counts


@pytest.mark.parametrize(("sent", "kept"), [(0, True), (19, True), (20, False), (21, False)])
def test_no_more_automatic_notices_than_the_cap(sent: int, kept: bool) -> None:
    assert lawful.the_blast_radius_is_kept(sent, 20) is kept


@pytest.mark.parametrize("choice", Choice)
def test_statutory_referrals_are_the_police_and_the_agency(choice: Choice) -> None:
    statutory = choice in lawful.STATUTORY
    assert statutory is (choice in (Choice.REFER_POLICE, Choice.REFER_AGENCY))
