"""Limits on access: decided by a person, one effective limit a member and place, lifted whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind
from bot.domain.events import Event
from bot.domain.people import Actor, Audience
from bot.store import exclusions
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PROVIDER,
    World,
    appeal_decided,
    appealed,
    at,
    clock,
    decided,
    posted,
    said,
    world,
)

INSTITUTE = "learning-institute"


async def _upheld(here: World, *messages: str) -> None:
    """Cases of one learner under a policy that permits limits on upheld cases."""
    for number, message in enumerate(messages):
        await here.play(
            posted(message, f"[threat 0.6] {number}", number),
            decided(message, MODERATOR, "uphold", 9),
        )


def _asked_of_platform(here: World) -> list[tuple[str | None, str | None, str | None]]:
    """What the platform was told to make of the member's access, in order."""
    return [
        (row.payload["place"], row.payload["limit"], row.payload["until"])
        for row in here.platform.of_kind(OutboxKind.LIMIT)
    ]


async def test_a_manager_restricts_for_as_long_as_the_pack_says(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        (restricted,) = await here.play(decided("m1", MANAGER, "restrict", 10))
        assert (restricted.to, restricted.until) == ("member:u1", at(10 + 14 * 24))
        (limit,) = await here.limits(11)
        assert (limit.kind, limit.place, limit.decided_by) == ("restrict", "general", "mara")


async def test_withdrawing_access_is_for_the_whole_space(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        await here.play(decided("m1", MANAGER, "withdraw_access", 10, place="p9"))
        (limit,) = await here.limits(11)
        assert (limit.kind, limit.place) == ("withdraw_access", None)


async def test_of_two_limits_the_severer_holds_until_it_ends(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1", "m2")
        await here.play(
            decided("m1", MANAGER, "restrict", 10, until=200),
            decided("m2", MANAGER, "block", 11, until=100),
            clock(300),
        )
        assert _asked_of_platform(here) == [
            ("general", "restrict", "2026-11-10T17:00:00Z"),
            ("general", "block", "2026-11-06T13:00:00Z"),
            ("general", "restrict", "2026-11-10T17:00:00Z"),
            ("general", None, None),
        ]


async def test_lifting_one_case_leaves_what_another_imposed(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1", "m2")
        await here.play(
            decided("m1", MANAGER, "block", 10),
            decided("m2", MANAGER, "restrict", 11, until=100),
            decided("m1", OTHER_MANAGER, "lift", 12),
        )
        assert [limit.kind for limit in await here.limits(13)] == ["restrict"]
        assert _asked_of_platform(here)[-1][:2] == ("general", "restrict")


async def test_a_later_decision_of_the_same_case_takes_the_place_of_the_first(
    tmp_path: Path,
) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        await here.play(
            decided("m1", MANAGER, "block", 10, until=500),
            decided("m1", MANAGER, "restrict", 11, until=50),
        )
        assert [limit.kind for limit in await here.limits(12)] == ["restrict"]
        emitted = await here.play(clock(600))
        assert [(e.action, e.at) for e in emitted] == [("lift", at(50))]


async def test_limits_in_two_places_are_lifted_together(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        await here.play(
            decided("m1", MANAGER, "restrict", 10),
            decided("m1", MANAGER, "restrict", 11, place="other"),
        )
        assert len(await here.limits(12)) == 2
        emitted = await here.play(decided("m1", MANAGER, "lift", 13))
        assert said(emitted) == ["lift:restrict", "lift:restrict"]
        assert await here.limits(14) == ()
        assert await here.timers("m1") == ()


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param(
            [appealed("m1", 20), appeal_decided("m1", OTHER_MANAGER, "overturn", 21)],
            id="a won appeal",
        ),
        pytest.param([decided("m1", MANAGER, "lift", 20)], id="a manager"),
    ],
)
async def test_access_comes_back(tmp_path: Path, ending: list[Event]) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        await here.play(decided("m1", MANAGER, "restrict", 10), *ending)
        assert await here.limits(22) == ()
        assert _asked_of_platform(here)[-1] == ("general", None, None)
        assert here.platform.keys[-1] == "lift"


async def test_dismissing_a_case_lifts_what_it_led_to(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), clock(80))
        await here.play(decided("m1", MANAGER, "restrict", 81))
        emitted = await here.play(decided("m1", MODERATOR, "dismiss", 82))
        assert said(emitted) == ["close:dismiss", "lift:restrict"]
        assert await here.limits(83) == ()


@pytest.mark.parametrize(
    ("pack", "choice", "why"),
    [
        ("stanfords", "restrict", "the member has refused a removal"),
        ("stanfords", "withdraw_access", "does not provide for withdrawing access"),
        ("learning-institute", "restrict", "the case has been upheld"),
        ("expanse", "restrict", "does not provide for restricting access"),
        ("expanse", "withdraw_access", "an exclusion has been recorded"),
        ("qtsd", "block", "does not provide for blocking access"),
    ],
)
async def test_what_the_pack_does_not_permit_changes_nothing(
    tmp_path: Path, pack: str, choice: str, why: str
) -> None:
    async with world(tmp_path, pack) as here:
        await here.play(posted("m1", "[threat]"))
        case = await here.case("m1")
        (refused,) = await here.play(decided("m1", MANAGER, choice, 1))
        assert refused.action == "refused"
        assert why in refused.why
        assert await here.case("m1") == case
        assert await here.limits(2) == ()
        assert here.platform.of_kind(OutboxKind.LIMIT) == []


@pytest.mark.parametrize("actor", [MODERATOR, LEAD], ids=["moderator", "lead"])
async def test_only_a_manager_restricts(tmp_path: Path, actor: Actor) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        emitted = await here.play(decided("m1", actor, "restrict", 10))
        assert said(emitted) == ["refused:restrict"]
        assert await here.limits(11) == ()


@pytest.mark.parametrize(("until", "why"), [(9, "in the past"), (24 * 200, "at most 90 days")])
async def test_an_end_out_of_bounds_is_refused(tmp_path: Path, until: float, why: str) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        (refused,) = await here.play(decided("m1", MANAGER, "restrict", 10, until=until))
        assert why in refused.why
        assert await here.limits(11) == ()


async def test_nothing_in_force_means_nothing_to_lift(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await _upheld(here, "m1")
        emitted = await here.play(decided("m1", MANAGER, "lift", 10))
        assert said(emitted) == ["refused:lift"]


async def test_access_follows_a_recorded_exclusion(tmp_path: Path) -> None:
    async with world(tmp_path, "expanse") as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.play(
            decided("m1", MANAGER, "exclude", 1), decided("m1", MANAGER, "withdraw_access", 2)
        )
        assert said(emitted) == ["exclude:exclude", "withdraw_access:withdraw_access"]


async def test_a_won_appeal_ends_the_exclusion_too(tmp_path: Path) -> None:
    async with world(tmp_path, "expanse") as here:
        await here.play(
            posted("m1", "[threat]"),
            decided("m1", MANAGER, "exclude", 1),
            decided("m1", MANAGER, "withdraw_access", 2),
            appealed("m1", 3),
            appeal_decided("m1", OTHER_MANAGER, "overturn", 4),
        )
        assert await here.limits(5) == ()
        assert await here.read(lambda tx: exclusions.active(tx, PROVIDER, "u1", at(5))) == ()


async def test_staff_are_not_restricted_where_the_clause_is_for_learners(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]", audience=Audience.STAFF), clock(200))
        (refused,) = await here.play(decided("m1", MANAGER, "restrict", 201))
        assert refused.why.endswith("of staff (only of learners).")


async def test_a_bot_is_never_restricted(tmp_path: Path) -> None:
    async with world(tmp_path, INSTITUTE) as here:
        await here.play(
            posted("m1", "[threat]", is_member=False), decided("m1", MODERATOR, "uphold", 1)
        )
        (refused,) = await here.play(decided("m1", MANAGER, "restrict", 2))
        assert "not a member" in refused.why
