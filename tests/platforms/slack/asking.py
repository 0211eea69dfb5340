"""Somebody who uses ``/steward``, and what they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.platforms.slack.academy import INSULT, Academy, Running
from tests.simulators.slack.interactions import Interaction
from tests.simulators.slack.world import Channel, User, View


def words_in(value: Any) -> str:
    """Everything that can be read in blocks or a view, one text a line."""
    if isinstance(value, dict):
        own = [value["text"]] if isinstance(value.get("text"), str) else []
        inner = [one for key, one in value.items() if isinstance(one, dict | list)]
        return "\n".join([*own, *filter(None, map(words_in, inner))])
    return "\n".join(filter(None, map(words_in, value))) if isinstance(value, list) else ""


async def ask(at: Academy, by: User, text: str, where: Channel | None = None) -> Interaction:
    """Type a command, and wait until something is shown for it."""
    typed = await at.sim.command(by, f"/steward {text}", where or at.place.general)
    assert typed.is_acknowledged and not typed.failure
    await at.sim.until(lambda: typed.replies or at.sim.modal(by), 8)
    return typed


async def answer(at: Academy, by: User, text: str, where: Channel | None = None) -> str:
    """Everything that the answer to a typed command shows."""
    typed = await ask(at, by, text, where)
    await at.sim.until(lambda: typed.replies, 8)
    return words_in(typed.replies[-1].blocks)


async def asked_in_box(
    at: Academy, by: User, text: str, values: dict[str, Any], where: Channel | None = None
) -> str:
    """Type a command that asks further, fill its box in, and read what the box then shows."""
    await at.sim.command(by, f"/steward {text}", where or at.place.general)
    view = await at.sim.until(lambda: at.sim.modal(by), 8)
    return await send(at, view, values)


async def send(at: Academy, view: View, values: dict[str, Any]) -> str:
    """Fill a box in, send it, and read what it shows in the end."""
    await at.sim.submit(view, values)
    return await read(at, view, lambda said: "One moment" not in said)


async def read(at: Academy, view: View, holds: Callable[[str], bool]) -> str:
    """What a box shows, once it is so."""
    await at.sim.until(lambda: holds(words_in(view.body["blocks"])), 8)
    return words_in(view.body["blocks"])


async def flagged(at: Academy, bot: Running, by: User | None = None, text: str = INSULT) -> str:
    """The label of a case about a post that was just made."""
    before = len(await bot.cases())
    await at.sim.post(at.place.general, by or at.place.kim, text)
    found = await bot.until(lambda known: len(known) > before and known)
    label: str = found[-1].label
    return label
