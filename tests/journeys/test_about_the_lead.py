"""What concerns the safeguarding lead is never put before the lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind
from bot.domain.people import Directory, Person
from bot.platforms.practice.adapter import NAME
from bot.store import wiring
from bot.store.wiring import Kind
from tests.journeys.story import DESPAIR, LEAD, START, shape, story

LEADS = frozenset({"lead"})
THE_LEAD = Directory((Person("lead", ("Dana Reed", "Ms Reed"), ("danareed",)),))


@pytest.mark.parametrize(
    ("deputies", "before"), [(frozenset({"dep"}), "deputy_lead"), (frozenset(), "managers")]
)
async def test_a_disclosure_by_the_lead_goes_to_the_deputy_else_to_managers(
    tmp_path: Path, deputies: frozenset[str], before: str
) -> None:
    async with story(tmp_path, "stanfords", leads=LEADS, deputies=deputies) as told:
        await told.post("m1", "lead", DESPAIR)
        cards = [row.recipient for row in told.performed if row.kind is OutboxKind.CARD]
        assert cards == [before]
        assert shape(await told.decide("m1", LEAD, "acknowledge", 1))[-1] == ("refused", None)


@pytest.mark.parametrize(
    ("in_settings", "chosen", "before"),
    [(True, None, "deputy_lead"), (False, "77", "deputy_lead"), (False, "", "managers")],
)
async def test_a_group_of_the_platform_can_stand_for_the_deputies(
    tmp_path: Path, in_settings: bool, chosen: str | None, before: str
) -> None:
    groups = frozenset({NAME} if in_settings else ())
    async with story(tmp_path, "stanfords", leads=LEADS, deputy_groups=groups) as told:
        if chosen is not None:
            item = "role:deputy_lead"
            await told.store.write(
                lambda tx: wiring.set(tx, "college", NAME, Kind.SEAT, item, chosen, START)
            )
        await told.post("m1", "lead", DESPAIR)
        cards = [row.recipient for row in told.performed if row.kind is OutboxKind.CARD]
        assert cards == [before]


async def test_words_that_urge_the_lead_to_hurt_themself_pass_the_lead_by(tmp_path: Path) -> None:
    async with story(
        tmp_path, "stanfords", leads=LEADS, deputies=frozenset({"dep"}), directory=THE_LEAD
    ) as told:
        await told.post("m1", "kim", "kill yourself", reply_to_author="lead")
        cards = {row.recipient for row in told.performed if row.kind is OutboxKind.CARD}
        assert cards == {"moderators", "deputy_lead"}


async def test_every_other_disclosure_goes_to_the_lead(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", leads=LEADS) as told:
        await told.post("m1", "kim", DESPAIR)
        cards = [row.recipient for row in told.performed if row.kind is OutboxKind.CARD]
        assert cards == ["safeguarding_lead"]
