"""Rehearsals, and cases that keep the pack they were opened under."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import RequestState
from bot.domain.steps import Desk
from bot.store import exclusions, packs
from bot.workflow.tenant import Tenant
from tests.store.samples import make_case
from tests.workflow.support import (
    MANAGER,
    MODERATOR,
    PROVIDER,
    World,
    at,
    changed,
    clock,
    decided,
    deleted,
    posted,
    reported,
    said,
    shipped,
    world,
)

SHADOW = changed("stanfords", shadow={"pack": True})


async def _nothing_was_done(here: World) -> None:
    assert here.platform.rows == []
    assert await here.limits(100) == ()
    assert await here.read(lambda tx: exclusions.of_member(tx, PROVIDER, "u1")) == ()


async def test_a_rehearsal_records_what_it_would_have_done_and_does_nothing(
    tmp_path: Path,
) -> None:
    async with world(tmp_path, SHADOW) as here:
        emitted = await here.play(posted("m1", "[threat]"), clock(500))
        assert said(emitted) == ["flag", "removal_request:demand"]
        assert all(e.why.startswith("Rehearsal only, nothing was done.") for e in emitted)
        await _nothing_was_done(here)
        case = await here.case("m1")
        assert case.shadow
        assert (case.request, case.asked_at, case.strike) == (RequestState.NONE, None, False)
        assert await here.timers("m1") == ()


async def test_a_rehearsed_third_strike_is_none(tmp_path: Path) -> None:
    async with world(tmp_path, SHADOW) as here:
        emitted = await here.play(*(posted(f"m{n}", f"[threat] {n}", n) for n in range(4)))
        assert set(said(emitted)) == {"flag", "removal_request:demand"}
        assert await here.strikes(5) == 0


async def test_a_single_category_can_be_rehearsed(tmp_path: Path) -> None:
    pack = changed("stanfords", shadow={"categories": ["offensive"]})
    async with world(tmp_path, pack) as here:
        await here.play(posted("m1", "[offensive]"))
        await _nothing_was_done(here)
        await here.play(posted("m2", "[threat]", 1))
        assert here.platform.keys == ["removal_request"]
        assert (await here.case("m2")).shadow is False


@pytest.mark.parametrize(
    "shadow", [{"pack": True}, {"categories": ["disclosure"]}], ids=["pack", "category"]
)
async def test_a_disclosure_is_never_rehearsed(tmp_path: Path, shadow: dict[str, object]) -> None:
    async with world(tmp_path, changed("stanfords", shadow=shadow)) as here:
        emitted = await here.play(posted("m1", "[disclosure]"), clock(10))
        assert said(emitted)[-1] == "escalate:emergency_contacts"
        assert here.platform.keys == ["support"]
        assert len(here.platform.to(Desk.SAFEGUARDING_LEAD)) == 3
        assert (await here.case("m1")).shadow is False


async def test_somebody_urged_to_hurt_themself_is_looked_after_while_the_breach_is_rehearsed(
    tmp_path: Path,
) -> None:
    async with world(tmp_path, SHADOW) as here:
        await here.play(posted("m1", "[harassment @u2 welfare]"))
        assert {row.recipient for row in here.platform.rows} == {Desk.SAFEGUARDING_LEAD}


@pytest.mark.parametrize(
    ("pack", "choices"),
    [
        ("learning-institute", ("uphold", "restrict", "block", "withdraw_access")),
        ("expanse", ("exclude",)),
        ("stanfords", ("meeting", "escalate", "ask_removal", "dismiss")),
    ],
)
async def test_what_people_decide_on_a_rehearsed_case_is_rehearsed_too(
    tmp_path: Path, pack: str, choices: tuple[str, ...]
) -> None:
    async with world(tmp_path, changed(pack, shadow={"pack": True})) as here:
        await here.play(posted("m1", "[threat 0.6]"))
        emitted = await here.play(*(decided("m1", MANAGER, choice, 1) for choice in choices))
        assert len(emitted) == len(choices)
        assert all(e.why.startswith("Rehearsal only") for e in emitted)
        await _nothing_was_done(here)


async def test_a_rehearsed_case_tells_reporters_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, SHADOW) as here:
        await here.play(reported("m1", "hello", 0), decided("m1", MODERATOR, "uphold", 1))
        await _nothing_was_done(here)


async def test_a_case_keeps_the_pack_it_was_opened_under(tmp_path: Path) -> None:
    hurried = changed("stanfords", version="2", requests={"deadline_hours": 10})
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        here.load(hurried)
        await here.play(posted("m2", "[threat]", 1, author="u2"))
        first, second = await here.case("m1"), await here.case("m2")
        assert (first.pack_version, second.pack_version) == ("1", "2")
        assert first.pack_digest != second.pack_digest
        emitted = await here.play(clock(500))
        refusals = {e.message: e.at for e in emitted if e.step == "refusal"}
        assert refusals == {"m2": at(11), "m1": at(72)}


async def test_steps_are_asked_of_the_pack_a_case_was_opened_under(tmp_path: Path) -> None:
    institute = changed("learning-institute", id="stanfords")
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), decided("m1", MODERATOR, "uphold", 1))
        here.load(institute)
        emitted = await here.play(decided("m1", MANAGER, "restrict", 2))
        assert said(emitted) == ["refused:restrict"]
        await here.play(posted("m2", "[threat] 2", 3), decided("m2", MODERATOR, "uphold", 4))
        assert said(await here.play(decided("m2", MANAGER, "restrict", 5))) == ["restrict:restrict"]


async def test_a_repost_after_a_reload_is_still_under_the_first_pack(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1))
        here.load(changed("stanfords", version="2"))
        await here.play(posted("m2", "[threat]", 2))
        assert (await here.case("m2")).pack_version == "1"


async def test_the_text_of_every_pack_a_case_needs_is_kept(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        case = await here.case("m1")
        kept = await here.read(lambda tx: packs.get(tx, PROVIDER, case.pack_digest))
        assert kept is not None
        assert kept.text == shipped("stanfords").to_text()


def test_a_case_under_a_pack_nobody_knows_any_more_falls_to_the_current_one() -> None:
    tenant = Tenant(PROVIDER, shipped("qtsd"))
    assert tenant.pack_of(make_case(pack_digest="lost")) is tenant.current
