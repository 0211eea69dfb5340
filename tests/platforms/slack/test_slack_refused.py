"""What Slack refuses is told to people in plain words, and never stands on record as done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.cases import ReviewState
from bot.domain.people import Role
from tests.platforms.slack.academy import (
    DESPAIR,
    INSULT,
    Academy,
    Running,
    academy,
    buttons,
    shown,
    steward,
)
from tests.simulators.slack.world import Channel, Message

PACK = "learning-institute"


async def blocked(at: Academy, bot: Running, where: Channel, trouble: Callable[[], None]) -> None:
    """Kim is blocked from a channel by a manager, after the trouble came."""
    where.members[at.place.mara.id] = 0.0
    await at.sim.post(where, at.place.kim, INSULT)
    card = await at.card()
    await at.choose(card, "uphold", at.place.mo)
    await bot.until(lambda known: known[0].review is ReviewState.UPHELD)
    await at.choose(card, "escalate", at.place.mo)
    brought = await at.card(at.place.managers)
    trouble()
    await at.choose(brought, "block", at.place.mara)


async def told(at: Academy, desk: Channel, words: str) -> Message:
    """What a desk is told, once it holds these words."""

    def found() -> Message | None:
        said = (one for one in at.sim.said(desk) if words in one.text or words in shown(one))
        return next(said, None)

    message: Message = await at.sim.until(found, 10)
    return message


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("general", "from the general channel"),
        ("restricted", "to administrators only"),
        ("absent", "I am not in the channel"),
        ("archived", "the channel is not there any more"),
        ("nobody", "no such account"),
    ],
)
async def test_a_block_that_slack_refuses_is_told_to_managers(
    tmp_path: Path, case: str, words: str
) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        place, sim = at.place, at.sim
        where = place.general if case == "general" else place.course
        troubles: dict[str, Callable[[], None]] = {
            "general": lambda: None,
            "restricted": lambda: setattr(sim.world.team, "who_may_kick", "admins"),
            "absent": lambda: sim.remove_member(where, sim.bot, by=place.ada),
            "archived": lambda: setattr(where, "is_archived", True),
            "nobody": lambda: sim.faults.error("user_not_found", "conversations.kick"),
        }
        await blocked(at, bot, where, troubles[case])
        await told(at, place.managers, words)
        assert place.kim.id in where.members


async def test_a_member_who_left_by_themself_is_not_there_to_be_removed(tmp_path: Path) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        course, kim = at.place.course, at.place.kim
        await blocked(at, bot, course, lambda: at.sim.remove_member(course, kim))
        await at.sim.until(lambda: at.sim.requests_to("conversations.kick"), 8)
        await at.sim.join(course, kim)
        await at.sim.until(lambda: kim.id not in course.members, 8)
        assert not any(
            "could not be delivered" in one.text for one in at.sim.said(at.place.managers)
        )


@pytest.mark.parametrize("case", ["absent", "archived", "restricted"])
async def test_a_desk_that_is_closed_to_steward_becomes_the_managers_matter(
    tmp_path: Path, case: str
) -> None:
    async with academy(tmp_path) as at, steward(at):
        desk = at.place.moderators
        match case:
            case "absent":
                at.sim.remove_member(desk, at.sim.bot, by=at.place.ada)
            case "archived":
                desk.is_archived = True
            case _:
                desk.posting = "admins"
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        assert buttons(await at.card(at.place.managers))
        assert at.cards() == []


async def test_a_lead_who_left_the_workspace_does_not_keep_it_from_the_deputy(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {Role.DEPUTY_LEAD.value: [at.place.tess.id]}
        at.place.lead_desk = at.sim.channel("open-to-all", [at.place.sam])
        async with steward(at):
            await at.sim.deactivate(at.place.sam)
            await at.sim.post(at.place.general, at.place.kim, DESPAIR)
            assert "on living" in shown(await at.letter(at.place.tess))


async def test_a_member_who_left_is_not_asked_and_moderators_are_told(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.error("ratelimited", "conversations.open", 1)
        await at.sim.post(at.place.course, at.place.kim, INSULT)
        await at.card()
        await at.sim.deactivate(at.place.kim)
        await told(at, at.place.moderators, "could not be delivered")
        (case,) = await bot.cases()
        assert case.reached_at is None and at.sim.dms(at.place.kim) == []


async def test_somebody_whom_slack_does_not_show_is_flagged_all_the_same(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.error("user_not_found", "users.info", 1)
        await at.sim.post(at.place.course, at.place.kim, INSULT)
        await at.card()
        assert len(await bot.cases()) == 1
