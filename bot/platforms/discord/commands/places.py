"""``/places``: which places are watched and why, and saying what a place is."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.keepers import AtWork, keeper_of
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.platforms.discord.preflight import Talk, ground_of, unreadable
from bot.platforms.discord.quoting import plain
from bot.platforms.discord.servers import NAME
from bot.platforms.discord.translate import place_of
from bot.store import orders
from bot.store.orders import Order
from bot.store.tx import Tx
from bot.workflow.admin import places, set_up
from bot.workflow.admin.places import MARK_LABELS, NO_MARK, NO_MARK_LABEL, Mark, watch_of
from bot.workflow.admin.reports import PlaceLine, places_page

Marked = Talk | discord.Thread

_CHOICES = [
    *(app_commands.Choice(name=label, value=mark.value) for mark, label in MARK_LABELS.items()),
    app_commands.Choice(name=NO_MARK_LABEL, value=NO_MARK),
]


def add_places(tree: Tree, callers: Callers) -> None:
    """Register ``/places``; in servers only."""
    group = app_commands.Group(
        name="places", description="Which places are watched", allowed_contexts=IN_SERVERS
    )

    @group.command(name="list", description="Every place, whether it is watched, and why")
    @app_commands.describe(page="Which page")
    async def list_places(press: Press, page: app_commands.Range[int, 1, 100] = 1) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            await _list(callers, at_work, page)

    @group.command(name="mark", description="Say what a place is")
    @app_commands.describe(place="Which place", what="What it is")
    @app_commands.choices(what=_CHOICES)
    async def mark(press: Press, place: Marked, what: str) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            await _mark(callers, at_work, place, what)

    tree.add_command(group)


async def _list(callers: Callers, at_work: AtWork, number: int) -> None:
    wire, server = callers.wire, at_work.caller.server
    provider, now = server.provider, wire.now()

    def work(tx: Tx) -> tuple[tuple[Order, ...], dict[str, Mark]]:
        return orders.list_all(tx, provider), places.marks(tx, provider, NAME)

    given, marked = await wire.store.read(work)
    ground = ground_of(at_work.guild)
    lines = []
    for one in sorted(ground.talks, key=lambda one: one.position):
        is_desk = server.is_desk(one.id)
        place = place_of(one, server)
        watch = watch_of(at_work.caller.tenant, place, given, now, is_desk=is_desk)
        fault = unreadable(ground, one) if watch.is_watched else ""
        lines.append(PlaceLine(f"#{one.name}", watch, marked.get(str(one.id)), fault))
    await say(at_work.caller.press, embed=drawn(places_page(lines, number)))


async def _mark(callers: Callers, at_work: AtWork, place: Marked, what: str) -> None:
    """Record it, and work by it from now on."""
    press = at_work.caller.press
    if not at_work.keeper.may_mark:
        await say(press, set_up.ADMINS_ONLY)
        return
    wire, provider = callers.wire, at_work.caller.server.provider
    said, now = Mark(what) if what != NO_MARK else None, wire.now()
    actor = await wire.member_of(provider, at_work.keeper.id)
    await wire.store.write(
        lambda tx: places.mark(tx, provider, NAME, str(place.id), said, actor, now)
    )
    await wire.store.read(wire.servers.rewire)
    await wire.core.refresh()
    server = wire.servers.of_provider(provider) or at_work.caller.server
    tenant = wire.tenant(server) or at_work.caller.tenant
    given = await wire.store.read(lambda tx: orders.list_all(tx, provider))
    is_desk = server.is_desk(place.id)
    watch = watch_of(tenant, place_of(place, server), given, now, is_desk=is_desk)
    await say(press, plain(places.marked(f"#{place.name}", watch)))
