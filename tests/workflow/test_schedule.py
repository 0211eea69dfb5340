"""What falls due happens, in order, once, whoever is there to see it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.events import Event
from bot.domain.people import Actor
from bot.domain.steps import Desk
from bot.store import timers
from tests.workflow.support import (
    DEPUTY,
    LEAD,
    MANAGER,
    MODERATOR,
    PROVIDER,
    appealed,
    at,
    clock,
    decided,
    deleted,
    posted,
    said,
    shipped,
    world,
)


async def test_a_disclosure_nobody_acknowledges_goes_to_the_deputy_then_shows_contacts(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(posted("m1", "[disclosure]"), clock(500))
        assert said(emitted) == [
            "disclosure",
            "support",
            "escalate:deputy",
            "escalate:emergency_contacts",
        ]
        assert [e.at for e in emitted[2:]] == [at(1), at(4)]
        assert {e.to for e in emitted} == {Desk.SAFEGUARDING_LEAD, "member:u1"}
        contacts = shipped("stanfords").pack.safeguarding.emergency_contacts
        assert all(contact in emitted[-1].why for contact in contacts)


@pytest.mark.parametrize(
    "choice", ["acknowledge", "claim", "note", "hand_on", "dismiss", "refer:agency"]
)
@pytest.mark.parametrize("actor", [LEAD, DEPUTY], ids=["lead", "deputy"])
async def test_whatever_the_lead_or_deputy_does_stops_the_paging(
    tmp_path: Path, choice: str, actor: Actor
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[disclosure]"))
        await here.play(decided("m1", actor, choice, 0.5))
        assert (await here.case("m1")).acknowledged_at == at(0.5)
        assert await here.timers("m1") == ()
        assert await here.play(clock(500)) == []


async def test_the_deputys_acknowledgement_stops_the_emergency_contacts(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[disclosure]"), clock(2))
        await here.play(decided("m1", DEPUTY, "acknowledge", 3))
        assert await here.play(clock(500)) == []


async def test_somebody_who_may_not_acknowledge_stops_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[disclosure]"))
        refused = await here.play(
            decided("m1", MODERATOR, "acknowledge", 0.1), decided("m1", MANAGER, "claim", 0.2)
        )
        assert said(refused) == ["refused:acknowledge", "refused:claim"]
        assert said(await here.play(clock(500)))[0] == "escalate:deputy"


async def test_a_limit_is_lifted_when_due_whoever_imposed_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), clock(80))
        await here.play(decided("m1", MANAGER, "restrict", 81, until=100))
        emitted = await here.play(clock(500))
        assert said(emitted) == ["lift:restrict"]
        assert (emitted[0].at, emitted[0].why) == (at(100), "Its time is over.")
        assert await here.limits(101) == ()
        assert here.platform.rows[-2].payload["limit"] is None
        assert here.platform.keys[-1] == "lift"


async def test_a_reminder_that_comes_too_late_is_not_sent(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.door.tick(at(90))
        assert said(emitted) == ["escalate:refusal"]
        assert emitted[0].at == at(90)


async def test_timers_fire_in_due_order_across_cases(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[threat]"),
            posted("m2", "[offensive]", 10, author="u2"),
            posted("m3", "[disclosure]", 45, author="u3"),
        )
        emitted = await here.play(clock(500))
        assert [(e.message, e.step or str(e.action)) for e in emitted] == [
            ("m2", "reminder"),
            ("m3", "deputy"),
            ("m3", "emergency_contacts"),
            ("m1", "refusal"),
            ("m2", "refusal"),
        ]


async def test_a_tick_does_each_thing_once(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        first = await here.door.tick(at(36))
        assert said(first) == ["reminder"]
        assert await here.door.tick(at(36)) == ()


async def test_nothing_falls_due_before_its_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        assert await here.door.tick(at(36) - timedelta(seconds=1)) == ()
        assert await here.door.next_due() == at(36)


async def test_a_timer_of_a_provider_that_left_is_put_off_and_not_lost(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        tenants, here.door.tenants = here.door.tenants, {}
        assert await here.door.tick(at(80)) == ()
        due = await here.door.next_due()
        assert due is not None and due > at(80)
        here.door.tenants = tenants
        assert [e.step for e in await here.door.tick(at(81))] == ["refusal"]


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param([deleted("m1", 1)], id="removed"),
        pytest.param([decided("m1", MODERATOR, "dismiss", 1)], id="dismissed"),
        pytest.param([appealed("m1", 1)], id="appealed"),
        pytest.param([clock(100)], id="refused"),
    ],
)
async def test_a_request_that_has_ended_has_no_timer(tmp_path: Path, ending: list[Event]) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), *ending)
        found = await here.read(
            lambda tx: [t.kind for t in timers.of_case(tx, PROVIDER, f"{PROVIDER}:1")]
        )
        assert found == []


async def test_a_timer_that_cannot_be_done_holds_up_no_other(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), posted("m2", "[threat]", 0.1, author="u2"))
        await here.store.write(
            lambda tx: tx.conn.execute("UPDATE cases SET why = 'damaged' WHERE message = 'm1'")
        )
        done = await here.door.tick(at(100))
        assert {e.message for e in done} == {"m2"}
        due = await here.door.next_due()
        assert due is not None and due > at(100)
