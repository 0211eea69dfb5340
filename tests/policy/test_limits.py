"""Several limits on one member: which one holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.steps import Choice
from bot.policy.limits import Effective, effective

NOW = datetime(2026, 11, 2, tzinfo=UTC)
SEVERITY = {None: 0, Choice.RESTRICT: 1, Choice.BLOCK: 2, Choice.WITHDRAW_ACCESS: 3}


@dataclass(frozen=True, slots=True)
class Limit:
    """What the store's limits look like from here."""

    kind: str
    place: str | None
    until: datetime | None


def _limit(kind: str, days: int | None, place: str | None = "p1") -> Limit:
    return Limit(kind, place, None if days is None else NOW + timedelta(days=days))


def _found(kind: Choice | None, days: int | None) -> Effective:
    return Effective("p1", kind, None if days is None else NOW + timedelta(days=days))


@pytest.mark.parametrize(
    ("limits", "holds"),
    [
        pytest.param([], _found(None, None), id="none"),
        pytest.param([_limit("restrict", 3)], _found(Choice.RESTRICT, 3), id="one"),
        pytest.param(
            [_limit("restrict", 30), _limit("block", 3)], _found(Choice.BLOCK, 3), id="severest"
        ),
        pytest.param(
            [_limit("block", 3), _limit("block", 9)], _found(Choice.BLOCK, 9), id="longest"
        ),
        pytest.param(
            [_limit("block", 3), _limit("block", None)],
            _found(Choice.BLOCK, None),
            id="without end",
        ),
        pytest.param(
            [_limit("block", 3, "p2"), _limit("withdraw_access", 3, None)],
            _found(None, None),
            id="elsewhere",
        ),
    ],
)
def test_the_severest_limit_holds_for_as_long_as_one_of_its_kind_does(
    limits: list[Limit], holds: Effective
) -> None:
    assert effective(limits, "p1") == holds


def test_the_whole_space_is_a_place_of_its_own() -> None:
    found = effective([_limit("withdraw_access", 3, None), _limit("block", 9)], None)
    assert found == Effective(None, Choice.WITHDRAW_ACCESS, NOW + timedelta(days=3))


some_limits = st.lists(
    st.builds(
        _limit,
        st.sampled_from(("restrict", "block", "withdraw_access")),
        st.none() | st.integers(1, 60),
        st.sampled_from(("p1", "p2", None)),
    ),
    max_size=8,
)


@given(some_limits.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_in_which_limits_were_decided_changes_nothing(
    orders: tuple[list[Limit], list[Limit]],
) -> None:
    assert effective(orders[0], "p1") == effective(orders[1], "p1")


@given(some_limits, some_limits)
def test_one_limit_more_never_makes_it_milder_or_shorter(
    before: list[Limit], more: list[Limit]
) -> None:
    less, all_of_them = effective(before, "p1"), effective([*before, *more], "p1")
    assert SEVERITY[all_of_them.kind] >= SEVERITY[less.kind]
    if all_of_them.kind is less.kind and less.kind is not None:
        assert all_of_them.until is None or (
            less.until is not None and all_of_them.until >= less.until
        )


@given(some_limits)
def test_nothing_severer_than_what_was_decided_here_holds(limits: list[Limit]) -> None:
    found = effective(limits, "p1")
    here = [one for one in limits if one.place == "p1"]
    if found.kind is None:
        assert not here
    else:
        assert (found.kind.value, found.until) in {(one.kind, one.until) for one in here}
