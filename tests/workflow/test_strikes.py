"""What counts towards repetition, and what never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import ReviewState
from bot.domain.events import Event
from bot.domain.people import Audience
from bot.domain.steps import Desk
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    World,
    appeal_decided,
    appealed,
    changed,
    clock,
    decided,
    deleted,
    posted,
    reported,
    said,
    world,
)

DAY = 24


async def _strikes(here: World, count: int, *, every: float = 1) -> None:
    for number in range(count):
        await here.play(posted(f"s{number}", f"[offensive 0.6] {number}", number * every))


async def test_the_third_strike_is_brought_to_managers(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 2)
        emitted = await here.play(posted("m", "[offensive 0.6] third", 5))
        assert said(emitted) == ["flag", "escalate:repetition"]
        assert emitted[-1].to == Desk.MANAGERS
        assert "Strike 3 within 90 days" in emitted[-1].why
        assert await here.strikes(5) == 3


async def test_a_strike_that_lapsed_does_not_count(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 2)
        emitted = await here.play(posted("m", "[offensive 0.6] third", 91 * DAY))
        assert said(emitted) == ["flag"]


async def test_strikes_are_a_members_own(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 2)
        emitted = await here.play(posted("m", "[offensive 0.6] third", 5, author="u2"))
        assert said(emitted) == ["flag"]


@pytest.mark.parametrize(
    "taken_back",
    [
        pytest.param([decided("s0", MODERATOR, "dismiss", 4)], id="dismissed"),
        pytest.param([decided("s0", MANAGER, "no_strike", 4)], id="no strike"),
        pytest.param(
            [appealed("s0", 3), appeal_decided("s0", OTHER_MANAGER, "overturn", 4)], id="overturned"
        ),
    ],
)
async def test_a_strike_that_was_taken_back_does_not_count(
    tmp_path: Path, taken_back: list[Event]
) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 2)
        await here.play(*taken_back)
        assert await here.strikes(5) == 1
        emitted = await here.play(posted("m", "[offensive 0.6] third", 5))
        assert said(emitted) == ["flag"]


async def test_removing_in_time_speaks_for_the_member_and_the_strike_stands(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1))
        assert await here.strikes(2) == 1


async def test_one_text_in_five_places_is_one_strike(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(
            *(posted(f"m{n}", "[offensive 0.6] buy", n / 10, place=f"p{n}") for n in range(5))
        )
        assert said(emitted) == ["flag"] * 5
        assert await here.strikes(5) == 1


async def test_a_cross_post_after_the_third_strike_does_not_escalate_again(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 3)
        emitted = await here.play(posted("m", "[offensive 0.6] 2", 2.5, place="other"))
        assert said(emitted) == ["flag"]
        assert await here.strikes(5) == 3


async def test_the_same_text_again_in_the_same_place_is_a_strike_of_its_own(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive 0.6] same"), posted("m2", "[offensive 0.6] same", 1)
        )
        assert await here.strikes(5) == 2


async def test_the_same_text_elsewhere_two_days_later_is_a_strike_of_its_own(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive 0.6] same"),
            posted("m2", "[offensive 0.6] same", 48, place="other"),
        )
        assert await here.strikes(50) == 2


async def test_a_report_counts_from_when_a_person_upholds_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(reported("m1", "hello", 0))
        assert await here.strikes(1) == 0
        await here.play(decided("m1", MODERATOR, "uphold", 1))
        assert await here.strikes(2) == 1


async def test_a_report_upheld_as_the_third_strike_is_brought_to_managers(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await _strikes(here, 2)
        assert said(await here.play(reported("m", "hello", 5))) == ["flag"]
        emitted = await here.play(decided("m", MODERATOR, "uphold", 6))
        assert said(emitted) == ["decision:uphold", "decision", "escalate:repetition"]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("[public_complaint]", {}, id="complaint"),
        pytest.param("[personal_data own]", {}, id="own details"),
        pytest.param("[disclosure]", {}, id="disclosure"),
        pytest.param("[threat] [disclosure]", {}, id="a threat within a disclosure"),
        pytest.param("[threat]", {"is_member": False}, id="a bot"),
    ],
)
async def test_what_never_is_a_strike(tmp_path: Path, text: str, more: dict[str, bool]) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", text, 0, **more), clock(200))
        assert await here.strikes(200) == 0


async def test_a_second_complaint_goes_to_managers_as_information(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[public_complaint] a"))
        emitted = await here.play(posted("m2", "[public_complaint] b", 1))
        assert said(emitted) == ["flag", "signpost:complaints", "escalate:information"]
        assert not emitted[-1].needs_human
        assert await here.strikes(2) == 0


async def test_machine_and_person_count_alike(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive 0.6]"),
            reported("m2", "hello", 1),
            decided("m2", MODERATOR, "uphold", 2),
            posted("m3", "[threat]", 3),
        )
        assert await here.strikes(4) == 3


async def test_an_upheld_case_that_an_appeal_let_stand_keeps_its_strike(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[threat]"),
            decided("m1", MODERATOR, "uphold", 1),
            appealed("m1", 2),
            appeal_decided("m1", MANAGER, "stand", 3),
        )
        assert (await here.case("m1")).review is ReviewState.STANDS
        assert await here.strikes(4) == 1


async def test_a_stricter_pack_escalates_sooner(tmp_path: Path) -> None:
    pack = changed("stanfords", escalation={"repetition": {"strikes": 2, "within_days": 30}})
    async with world(tmp_path, pack) as here:
        await _strikes(here, 1)
        emitted = await here.play(posted("m", "[offensive 0.6] second", 5))
        assert said(emitted) == ["flag", "escalate:repetition"]


async def test_the_lead_decides_no_strike(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        assert said(await here.play(decided("m1", LEAD, "no_strike", 1))) == ["refused:no_strike"]
        assert await here.strikes(2) == 1


async def test_staff_collect_strikes_under_their_own_clauses(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]", author="s1", audience=Audience.STAFF))
        assert await here.strikes(1, "s1") == 1
