"""Whatever method of Slack asks to go slower or fails, the story of a case ends the same."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from bot.domain.cases import Lane, ReviewState
from tests.platforms.slack.academy import (
    DESPAIR,
    INSULT,
    Academy,
    Running,
    academy,
    button,
    shown,
    steward,
)
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.world import Message, User

PACK = "learning-institute"

DELIVERING = (
    "chat.postMessage",
    "chat.update",
    "conversations.open",
    "conversations.kick",
    "conversations.invite",
    "conversations.info",
    "users.info",
)
"""What hearing and delivery ask of Slack in the story; ``views.open`` and ``chat.postEphemeral``
beside: they answer a person, who presses again."""

ANSWERING = ("views.open", "chat.postEphemeral")


async def play(at: Academy, bot: Running) -> None:
    """An insult, upheld, brought to a manager, blocked and lifted; a disclosure beside it."""
    place, sim = at.place, at.sim
    place.course.members[place.mara.id] = 0.0
    await sim.post(place.course, place.kim, INSULT)
    await sim.post(place.course, place.bo, DESPAIR)
    card = await _there(at, "moderators")
    await _insist(at, card, "uphold", place.mo, "Upheld")
    await _insist(at, card, "escalate", place.mo, "")
    brought = await _there(at, "managers")
    await _insist(at, brought, "block", place.mara, "")
    await sim.until(lambda: place.kim.id not in place.course.members, 30)
    await _insist(at, brought, "lift", place.mara, "")
    await sim.until(lambda: place.kim.id in place.course.members, 30)
    await _there(at, "lead_desk")
    await sim.until(lambda: len(sim.dms(place.bo)) >= 1 and len(sim.dms(place.kim)) >= 3, 30)
    await sim.quiet(0.5)


async def ends_well(at: Academy, bot: Running) -> None:
    """Nothing is lost, and nothing is there twice."""
    desks = (at.place.moderators, at.place.managers, at.place.lead_desk)
    assert [len(at.cards(one)) for one in desks] == [1, 1, 1]
    assert len(at.sim.dms(at.place.bo)) == 1
    texts = [one.text for one in at.sim.dms(at.place.kim)]
    assert len(texts) == len(set(texts))
    found = sorted((case.lane, case.review) for case in await bot.cases())
    assert found == [(Lane.REVIEW, ReviewState.UPHELD), (Lane.SAFEGUARDING, ReviewState.OPEN)]


async def _there(at: Academy, desk: str) -> Message:
    channel = getattr(at.place, desk)
    await at.sim.until(lambda: at.cards(channel), 30)
    return at.cards(channel)[0]


async def _insist(at: Academy, card: Message, what: str, by: User, says: str) -> None:
    """Press, as people do, until a box opens, and until it is said to be done."""
    told = len(at.sim.ephemerals(by))
    for _ in range(5):
        with suppress(TimeoutError, PersonRefused, StopIteration):
            await at.sim.until(lambda: any(f":{what}" in str(b) for b in card.blocks), 10)
            await at.sim.press(card, button(card, what), by)
            view = await at.sim.until(lambda: at.sim.modal(by), 5)
            await at.sim.submit(view, {"text": "for a reason"})
            await at.sim.until(lambda: len(at.sim.ephemerals(by)) > told, 8)
            break
    if says:
        await at.sim.until(lambda: says in shown(card), 30)


@pytest.mark.parametrize("method", [*DELIVERING, *ANSWERING])
async def test_any_method_may_ask_to_go_slower(tmp_path: Path, method: str) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        at.sim.faults.rate_limit(method, times=2, retry_after=1)
        await play(at, bot)
        assert 429 in {one.status for one in at.sim.requests_to(method)}
        await ends_well(at, bot)


@pytest.mark.parametrize("kind", ["refused", "cut", "cut when done"])
async def test_a_storm_on_every_method_changes_nothing(tmp_path: Path, kind: str) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        for method in DELIVERING:
            if kind == "refused":
                at.sim.faults.http(502, method)
            else:
                at.sim.faults.cut(method, is_done_first=kind == "cut when done")
        await play(at, bot)
        await ends_well(at, bot)


async def test_every_event_twice_is_everything_once(tmp_path: Path) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        at.sim.faults.duplicate_next_event(10_000)
        await play(at, bot)
        await ends_well(at, bot)
