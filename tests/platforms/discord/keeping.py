"""Administrators at work: who they are, and how they go through the guide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.store import wiring
from bot.store.wiring import Kind
from tests.platforms.discord.college import College, Running, shown
from tests.platforms.discord.test_commands_everyone import run
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Channel, Member, Message, Role

NAMED = "steward-setup:"
_EDIT = "PATCH /webhooks/{application_id}/{token}/messages/{message}"
VIEW = int(P.VIEW_CHANNEL)


def administrator(place: College, name: str = "Ada") -> Member:
    """Somebody who manages the server by Discord's own permission."""
    role = place.guild.role(f"servers of {name}", int(P.MANAGE_GUILD))
    place.people[name] = place.guild.member(name, [role])
    return place.people[name]


def private_channel(place: College, name: str, *readers: Role) -> Channel:
    """A channel that only Steward and these roles can read."""
    hidden = {place.guild.everyone: (0, VIEW), place.guild.bot_role: (VIEW, 0)}
    return place.guild.text_channel(name, overwrites=hidden | dict.fromkeys(readers, (VIEW, 0)))


async def guide(place: College, by: Member, section: str = "desks") -> Message:
    """The guide, at one of its sections."""
    message = (await run(place, by, "setup", {})).message
    assert message is not None
    order = ("desks", "workers", "keepers", "audiences", "others")
    for name in order[1 : order.index(section) + 1]:
        await place.sim.press(message, f"{NAMED}go:{name}", by)
        number = order.index(name) + 1
        await place.sim.until(partial(_shows, message, f"{number} of 5"), 5)
    return message


def _shows(message: Message, text: str) -> bool:
    return text in shown(message)


async def choose(
    place: College, message: Message, slot: str, chosen: Sequence[Channel | Role], by: Member
) -> str:
    """Choose in a menu of the guide; what the guide shows then."""
    count = len(place.sim.requests_to(_EDIT))
    values = [str(one.id) for one in chosen]
    await place.sim.select(message, f"{NAMED}choose:{slot}", values, by)
    await place.sim.until(lambda: len(place.sim.requests_to(_EDIT)) > count, 5)
    return f"{message.content}\n{shown(message)}"


async def wired(bot: Running, kind: Kind, item: str) -> str | None:
    """What the wiring remembers."""
    return await bot.app.store.read(lambda tx: wiring.get(tx, "college", "discord", kind, item))
