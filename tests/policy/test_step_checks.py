"""A step whose condition can never hold is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.policy.loader import load_pack
from bot.policy.model import Condition, Removal
from bot.policy.step_checks import no_step_waits_for_what_can_never_happen
from tests.policy.packs import EXAMPLES_FILE, PACK_FILE, good_pack

P, E = PACK_FILE, EXAMPLES_FILE


@pytest.mark.parametrize(
    ("when", "why"),
    [
        (Condition(strikes=2), "no clause counts as a strike"),
        (Condition(refusal=True), "no clause demands removal, so nobody can refuse"),
        (Condition(continuation=True), "no clause demands removal, so nobody can refuse"),
        (Condition(excluded=True), "no exclusion can be recorded"),
        (Condition(categories=(Category.POLITICAL,)), "no clause has political"),
    ],
)
def test_a_step_that_waits_for_what_never_happens_is_an_error(
    tmp_path: Path, when: Condition, why: str
) -> None:
    pack = load_pack(good_pack(tmp_path)).pack
    mild = {"strike": False, "removal": Removal.NONE}
    clauses = tuple(clause.model_copy(update=mild) for clause in pack.clauses)
    step = pack.steps[0].model_copy(update={"when": when, "audiences": (Audience.STAFF,)})
    idle = pack.model_copy(update={"clauses": clauses, "steps": (step,)})
    (fault,) = no_step_waits_for_what_can_never_happen(idle)
    assert fault.what == f"meeting can never be permitted for staff: {why}"


@pytest.mark.parametrize(
    "when", [Condition(), Condition(upheld=True), Condition(strikes=2), Condition(refusal=True)]
)
def test_a_step_whose_condition_can_hold_is_none(tmp_path: Path, when: Condition) -> None:
    pack = load_pack(good_pack(tmp_path)).pack
    step = pack.steps[0].model_copy(update={"when": when})
    able = pack.model_copy(update={"steps": (step,)})
    assert list(no_step_waits_for_what_can_never_happen(able)) == []
