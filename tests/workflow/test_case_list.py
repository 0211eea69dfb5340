"""Who sees which cases, and in which role they then act."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bot.domain.cases import Lane
from bot.domain.people import Role
from bot.domain.steps import Choice
from bot.workflow.case_list import Viewer, acting_role, named, number_of, page_of
from tests.journeys.story import DESPAIR, THREAT, story

M, G, L = Role.MODERATOR, Role.MANAGER, Role.SAFEGUARDING_LEAD


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("C-00012", 12), ("c-12", 12), ("12", 12), (" C12 ", 12), ("C-00012, 3 Nov", 12)),
        *(("", None), ("C-", None), ("twelve", None), ("-1", None), ("1234567890123", None)),
        *(("C-١٢", None), ("'; DROP TABLE cases; --", None)),
    ],
)
def test_a_case_is_named_by_its_number_in_any_usual_form(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("roles", "lanes"),
    [
        ({M}, (Lane.REVIEW,)),
        ({G}, (Lane.REVIEW, Lane.GUARDED)),
        ({L}, (Lane.GUARDED,)),
        ({Role.ADMIN}, ()),
        (set(), ()),
    ],
)
def test_no_role_sees_disclosures_in_lists(roles: set[Role], lanes: tuple[Lane, ...]) -> None:
    assert Viewer("x", frozenset(roles)).lanes == lanes


@pytest.mark.parametrize(
    ("lane", "roles", "choice", "role"),
    [
        (Lane.REVIEW, {M, G}, Choice.WARN, G),
        (Lane.REVIEW, {M}, Choice.WARN, M),
        (Lane.REVIEW, {M, G}, Choice.NOTE, M),
        (Lane.GUARDED, {M}, Choice.NOTE, None),
        (Lane.GUARDED, {G, L}, Choice.REFER_POLICE, L),
        (Lane.SAFEGUARDING, {M, G}, Choice.NOTE, None),
        (Lane.REVIEW, set(), Choice.NOTE, None),
    ],
)
def test_somebody_acts_in_the_role_that_may_choose(
    lane: Lane, roles: set[Role], choice: Choice, role: Role | None
) -> None:
    assert acting_role(lane, roles, choice) is role


async def test_pages_hold_neither_disclosures_nor_cases_about_the_viewer(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        for number in range(3):
            await told.post(f"m{number}", "kim", f"{THREAT} {number}")
        await told.post("m8", "bo", DESPAIR)
        await told.post("m9", "mo", THREAT)
        mo = Viewer("mo", frozenset({M}))
        (college,) = told.tenants
        first = await told.store.read(lambda tx: page_of(tx, college, mo, size=3))
        second = await told.store.read(lambda tx: page_of(tx, college, mo, number=2, size=3))
        assert {one.author for one in (*first.cases, *second.cases)} == {"kim"}
        assert len(first.cases) + len(second.cases) == 3
        assert (first.more, second.more) == (True, False)


async def test_nobody_names_a_case_that_is_not_theirs_to_see(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        await told.post("m2", "bo", DESPAIR)
        kim, mo = Viewer("kim", frozenset({M})), Viewer("mo", frozenset({M}))
        for viewer, number, is_seen in (
            *((mo, "1", True), (mo, "2", False), (mo, "3", False)),
            *((kim, "1", False), (Viewer("x", frozenset()), "1", False)),
        ):
            find = partial(named, provider="college", text=number, viewer=viewer)
            assert (await told.store.read(find) is not None) is is_seen, (viewer, number)
