"""A story on the wire that touches every route a case needs, and how it must end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.domain.cases import Lane, ReviewState
from tests.platforms.discord.college import DESPAIR, INSULT, College, Running, shown
from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.world import Message

PACK = "learning-institute"

ROUTES = (
    "POST /channels/{channel_id}/messages",
    "PATCH /channels/{channel_id}/messages/{message_id}",
    "POST /users/@me/channels",
    "GET /guilds/{guild_id}/members/{user_id}",
    "PUT /channels/{channel_id}/permissions/{target_id}",
    "DELETE /channels/{channel_id}/permissions/{target_id}",
)
"""What delivery asks of Discord."""

ANSWERS = (
    "POST /interactions/{interaction_id}/{token}/callback",
    "PATCH /webhooks/{application_id}/{token}/messages/{message}",
)
"""What a press asks of Discord."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What people saw of it, and what is on record."""

    letters: tuple[str, ...]
    support: int
    cards: tuple[int, int, int]
    is_limited: bool
    cases: tuple[tuple[Lane, ReviewState], ...]


EXPECTED = Ending(
    letters=("look at it once more", "looked at your message", "limited", "open again"),
    support=1,
    cards=(1, 1, 1),
    is_limited=False,
    cases=((Lane.REVIEW, ReviewState.UPHELD), (Lane.SAFEGUARDING, ReviewState.OPEN)),
)


async def play(place: College) -> None:
    """An insult, upheld, brought to a manager, limited and lifted again; a disclosure beside it.

    People press again where nothing happened, as people do.
    """
    sim, kim = place.sim, place["Kim"]
    message = await sim.post(place.general, kim, INSULT)
    await _until(place, lambda: place.cards())
    card = place.cards()[0]
    await sim.post(place.general, place["Bo"], DESPAIR)
    await _insist(place, card, "uphold", "Mo", lambda: "Upheld" in shown(card))
    await _insist(place, card, "escalate", "Mo", lambda: place.cards(place.managers))
    brought = place.cards(place.managers)[0]
    await _insist(place, brought, "restrict", "Mara", lambda: _is_limited(place))
    await _insist(place, brought, "lift", "Mara", lambda: not _is_limited(place))
    await _until(place, lambda: place.cards(place.lead_desk) and sim.dms(place["Bo"]))
    await _until(place, lambda: any("open again" in one.content for one in sim.dms(kim)))
    await sim.delete(message)
    await _until(place, lambda: "author removed" in shown(card))
    await sim.quiet(0.3)


async def ending(place: College, bot: Running) -> Ending:
    """How it ended. Of Kim's letters, those that EXPECTED names, each as often as it came."""
    texts = [one.content for one in place.sim.dms(place["Kim"])]
    named = [part for text in texts for part in EXPECTED.letters if part in text]
    desks = (place.moderators, place.managers, place.lead_desk)
    known = await bot.cases()
    return Ending(
        letters=tuple(named),
        support=len(place.sim.dms(place["Bo"])),
        cards=(len(place.cards(desks[0])), len(place.cards(desks[1])), len(place.cards(desks[2]))),
        is_limited=_is_limited(place),
        cases=tuple(sorted((case.lane, case.review) for case in known)),
    )


def _is_limited(place: College) -> bool:
    return place["Kim"].id in place.sim.overwrites(place.general)


async def _until(place: College, is_so: Callable[[], Any]) -> None:
    await place.sim.until(is_so, 30)


async def _insist(
    place: College, card: Message, what: str, by: str, is_so: Callable[[], Any]
) -> None:
    """Press until it is said to be done, at most six times, and wait for the effect."""
    for _ in range(6):
        with suppress(TimeoutError, PersonRefused):
            answer = await place.choose(card, what, by)
            if "Done" in answer.text:
                break
        if is_so():
            return
    await _until(place, is_so)
