"""The platform's own filter held words back: people look, nobody is asked, nothing counts yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.domain.cases import Case, Lane, RequestState, ReviewState, Standing
from bot.domain.categories import Category
from bot.domain.events import HeldBack
from bot.domain.people import Role
from bot.domain.steps import Choice, Desk
from bot.store import cases, evidence
from bot.workflow.choices import offered
from bot.workflow.ledger import Ledger
from tests.workflow.support import (
    MODERATOR,
    PROVIDER,
    World,
    appealed,
    at,
    clock,
    decided,
    message,
    ordered,
    posted,
    said,
    sent_to,
    world,
)

OUTSIDE = (Desk.MODERATORS, Desk.MANAGERS, Desk.DIRECTOR)


def held(
    text: str, hours: float = 0, category: Category | None = Category.DISCRIMINATION, **changes: Any
) -> HeldBack:
    """A filter stopped these words; the rule is Steward's own unless no category is named."""
    return HeldBack(message("", text, hours, **changes), "Steward: slurs", category, at(hours))


@pytest.mark.parametrize("text", ["words", "[discrimination]", "[harassment @kim]"])
async def test_moderators_are_shown_it_and_the_poster_is_asked_nothing(
    tmp_path: Path, text: str
) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(held(text))
        assert said(emitted) == ["flag", "signpost:platform_filter"]
        assert here.platform.keys == ["held_back"]
        case = await _only(here)
        assert (case.lane, case.request, case.standing) == (
            Lane.REVIEW,
            RequestState.NONE,
            Standing.ABSENT,
        )
        kept = await here.read(lambda tx: evidence.get(tx, PROVIDER, case.platform, case.message))
        assert kept is not None and kept.text == text
        later = await here.play(clock(500))
        assert later == []


async def test_it_is_no_strike_until_a_person_upholds_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]"))
        assert await here.strikes(1) == 0
        case = await _only(here)
        await here.play(decided(case.message, MODERATOR, "uphold", 1))
        assert await here.strikes(2) == 1


async def test_there_is_nothing_to_remove(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]"))
        case = await _only(here)
        may = await here.read(
            lambda tx: offered(Ledger(tx, here.tenant, at(1)), case, Role.MANAGER)
        )
        assert not {Choice.ASK_REMOVAL, Choice.REMOVE_CONTENT} & set(may)
        refused = await here.play(decided(case.message, MODERATOR, "ask_removal", 1))
        assert said(refused) == ["refused:ask_removal"]


async def test_the_same_words_on_one_day_are_one_case(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]"))
        for again in (held("[discrimination]"), held("  [discrimination] ", 2)):
            assert await here.play(again) == []
        assert await here.play(held("[discrimination]", 30)) != []
        assert await here.play(held("[discrimination]", 31, author="u2")) != []
        assert await here.play(held("[discrimination] too", 32)) != []


async def test_words_that_tell_of_harm_reach_the_lead_alone(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(held("[disclosure] [discrimination]"), clock(500))
        assert sent_to(emitted, Desk.SAFEGUARDING_LEAD)[0] == "disclosure"
        assert not [e for e in emitted if e.to in OUTSIDE]
        assert here.platform.keys == ["support"]
        case = await _only(here)
        assert (case.lane, case.strike) == (Lane.SAFEGUARDING, False)


async def test_somebody_urged_to_hurt_themself_is_a_concern_though_nobody_read_it(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(held("[harassment @u2 welfare]"))
        assert sent_to(emitted, Desk.SAFEGUARDING_LEAD) == ["disclosure"]
        assert sent_to(emitted, Desk.MODERATORS) == ["flag"]


@pytest.mark.parametrize(("text", "count"), [("words", 0), ("[discrimination]", 1)])
async def test_of_somebody_elses_rule_only_what_is_found_makes_a_case(
    tmp_path: Path, text: str, count: int
) -> None:
    async with world(tmp_path) as here:
        await here.play(held(text, category=None))
        assert len(await _all(here)) == count


async def test_where_the_policy_lets_nobody_watch_nothing_is_kept(tmp_path: Path) -> None:
    async with world(tmp_path, "care") as here:
        assert await here.play(held("[harassment]", place="p1")) == []
        assert await _all(here) == ()
        emitted = await here.play(ordered("p1", 1, 50), held("[harassment]", 2, place="p1"))
        assert len(await _all(here)) == 1, said(emitted)


async def test_the_poster_can_appeal(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]"))
        case = await _only(here)
        emitted = await here.play(appealed(case.message, 1, "u1"))
        assert said(emitted) == ["appeal_opened"]
        assert (await _only(here)).review is ReviewState.APPEALED


async def test_a_bot_is_told_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]", is_member=False))
        assert here.platform.keys == []
        assert len(await _all(here)) == 1


async def test_no_more_is_told_than_the_cap_allows(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(*(held(f"words {n}", author=f"u{n}") for n in range(25)))
        assert len(here.platform.keys) == 20
        assert len(await _all(here)) == 25


async def test_the_same_words_posted_later_are_a_case_of_their_own(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(held("[discrimination]"))
        emitted = await here.play(posted("m1", "[discrimination]", 1))
        assert "removal_request:demand" in said(emitted)
        assert (await here.case("m1")).standing is Standing.STANDS


async def _all(here: World) -> tuple[Case, ...]:
    return await here.read(lambda tx: cases.search(tx, PROVIDER))


async def _only(here: World) -> Case:
    (case,) = await _all(here)
    return case
