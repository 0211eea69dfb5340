"""Disclosures and concerns: who hears of them, and that nobody else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import Lane, RequestState, Standing
from bot.domain.events import Event
from bot.domain.people import Actor, Role
from bot.domain.steps import Desk
from bot.workflow.cards import card_of
from bot.workflow.ledger import Ledger
from tests.workflow.support import (
    DEPUTY,
    LEAD,
    MANAGER,
    MODERATOR,
    World,
    at,
    clock,
    decided,
    deleted,
    edited,
    posted,
    reported,
    said,
    sent_to,
    world,
)

OUTSIDE = (Desk.MODERATORS, Desk.MANAGERS, Desk.DIRECTOR)
WELFARE = "[harassment @u2 welfare]"


def _heard_outside(here: World) -> list[str]:
    return [row.recipient for row in here.platform.rows if row.recipient in OUTSIDE]


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([posted("m1", "[disclosure]")], id="posted"),
        pytest.param([posted("m1", "[threat] [disclosure]")], id="with a breach"),
        pytest.param([posted("m1", "hello"), edited("m1", "[disclosure]", 1)], id="edited"),
        pytest.param([reported("m1", "hello", 0, category="disclosure")], id="reported"),
        pytest.param(
            [posted("m1", "[disclosure]"), reported("m1", "[disclosure]", 1)], id="reported too"
        ),
        pytest.param([posted("m1", "[disclosure]"), deleted("m1", 1)], id="deleted"),
        pytest.param(
            [posted("m1", "[disclosure]"), edited("m1", "[threat]", 1)], id="edited to a threat"
        ),
    ],
)
async def test_a_disclosure_is_heard_of_by_the_lead_only(
    tmp_path: Path, events: list[Event]
) -> None:
    async with world(tmp_path) as here:
        await here.play(*events, clock(500))
        assert _heard_outside(here) == []
        assert here.platform.to(Desk.SAFEGUARDING_LEAD) != []
        assert "support" in here.platform.keys
        (case,) = await here.cases("m1")
        assert (case.lane, case.request, case.strike) == (
            Lane.SAFEGUARDING,
            RequestState.NONE,
            False,
        )


async def test_an_edit_that_discloses_ends_the_request_and_reaches_the_lead(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[offensive]"))
        emitted = await here.play(edited("m1", "[disclosure]", 1), clock(500))
        assert said(emitted)[:2] == ["disclosure", "support"]
        lanes = {case.lane: case for case in await here.cases("m1")}
        assert lanes[Lane.REVIEW].request is RequestState.WITHDRAWN
        assert not any(e.step == "refusal" for e in emitted)


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([posted("m1", WELFARE)], id="posted"),
        pytest.param([posted("m1", "[offensive]"), edited("m1", WELFARE, 1)], id="edited"),
        pytest.param([posted("m1", "hello"), edited("m1", WELFARE, 1)], id="edited from nothing"),
    ],
)
async def test_somebody_urged_to_hurt_themself_is_a_concern_beside_the_breach(
    tmp_path: Path, events: list[Event]
) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(*events)
        assert sent_to(emitted, Desk.SAFEGUARDING_LEAD) == ["disclosure"]
        lanes = {case.lane: case for case in await here.cases("m1")}
        assert lanes[Lane.SAFEGUARDING].subject == "u2"
        assert lanes[Lane.REVIEW].category == "harassment"
        assert here.platform.to("member:u2") == []


async def test_an_author_who_discloses_in_a_message_already_in_the_lane_is_cared_for(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", WELFARE))
        emitted = await here.play(edited("m1", "[disclosure]", 0.5))
        assert said(emitted) == ["disclosure", "support"]
        assert sent_to(emitted, "member:u1") == ["support"]


async def test_a_breach_that_a_report_calls_a_disclosure_still_closes_when_it_is_mended(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive]"), reported("m1", "[offensive]", 1, category="disclosure")
        )
        await here.play(edited("m1", "hello", 2), clock(500))
        lanes = {case.lane: case for case in await here.cases("m1")}
        assert (lanes[Lane.REVIEW].request, lanes[Lane.REVIEW].standing) == (
            RequestState.REMOVED,
            Standing.EDITED,
        )


async def test_nothing_new_is_asked_of_an_author_in_the_lane(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive 0.6]"), reported("m1", "x", 1, category="disclosure")
        )
        emitted = await here.play(edited("m1", "[threat]", 2))
        assert "removal_request:demand" not in said(emitted)


async def _shown(here: World, lane: Lane, role: Role) -> str | None:
    """The message's text as somebody is shown it on the card of a lane."""
    (case,) = [case for case in await here.cases("m1") if case.lane is lane]
    return await here.read(lambda tx: card_of(Ledger(tx, here.tenant, at(9)), case, role).text)


@pytest.mark.parametrize("first", ["[offensive]", WELFARE])
async def test_what_an_edit_discloses_is_not_shown_on_the_card_of_the_breach(
    tmp_path: Path, first: str
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", first))
        assert await _shown(here, Lane.REVIEW, Role.MODERATOR) == first
        await here.play(edited("m1", "[disclosure]", 1))
        for role in (Role.MODERATOR, Role.MANAGER):
            assert await _shown(here, Lane.REVIEW, role) is None
        assert await _shown(here, Lane.SAFEGUARDING, Role.SAFEGUARDING_LEAD) == "[disclosure]"


@pytest.mark.parametrize(
    "choice", ["uphold", "dismiss", "ask_removal", "escalate", "restrict", "warn", "note"]
)
@pytest.mark.parametrize("actor", [MODERATOR, MANAGER], ids=["moderator", "manager"])
async def test_moderators_and_managers_cannot_so_much_as_see_that_there_is_a_case(
    tmp_path: Path, actor: Actor, choice: str
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[disclosure]"))
        (refused,) = await here.play(decided("m1", actor, choice, 0.5))
        assert (refused.case, refused.member, refused.category) == (None, None, None)
        assert refused.why == "There is no case about this message that this person may decide."


async def test_the_lead_decides_the_concern_and_the_moderator_the_breach(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", WELFARE))
        by_lead = await here.play(decided("m1", LEAD, "acknowledge", 0.5))
        by_moderator = await here.play(decided("m1", MODERATOR, "uphold", 0.6))
        assert {e.case for e in by_lead} == {"C-00002"}
        assert {e.case for e in by_moderator} == {"C-00001"}


@pytest.mark.parametrize(
    ("deputies", "shown_to"),
    [(frozenset({"dot"}), "deputy_lead"), (frozenset({"lee"}), Desk.MANAGERS)],
    ids=["a deputy", "no other deputy: managers learn that there is something"],
)
async def test_a_lead_is_not_shown_a_concern_about_themself(
    tmp_path: Path, deputies: frozenset[str], shown_to: str
) -> None:
    async with world(tmp_path, leads=frozenset({"lee"}), deputies=deputies) as here:
        await here.play(posted("m1", "[harassment @lee welfare]"))
        assert here.platform.to(Desk.SAFEGUARDING_LEAD) == []
        assert len(here.platform.to(shown_to)) == 1
        refused = await here.play(decided("m1", LEAD, "acknowledge", 0.5))
        assert said(refused) == ["refused:acknowledge"]
        assert said(await here.play(decided("m1", DEPUTY, "acknowledge", 0.6))) == [
            "decision:acknowledge"
        ]


async def test_extremism_goes_to_lead_and_managers_and_not_to_moderators(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[extremism]"), reported("m1", "[extremism]", 1))
        recipients = {row.recipient for row in here.platform.rows}
        assert recipients == {Desk.SAFEGUARDING_LEAD, Desk.MANAGERS, "reporter:u9"}
