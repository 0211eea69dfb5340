"""``/doctor``: whether everything Steward needs is there, seen from inside while it works."""

from __future__ import annotations

import asyncio

from discord import app_commands

from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.keepers import AtWork, keeper_of
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.preflight import (
    command_check,
    ground_of,
    intent_checks,
    place_checks,
    power_checks,
    seat_ground_checks,
)
from bot.platforms.discord.servers import layout_of_server
from bot.store import migrate, orders
from bot.store.tx import Tx
from bot.store.whereabouts import file_of
from bot.telemetry import log
from bot.workflow.admin.checkup import Check, good, mind
from bot.workflow.admin.findings import (
    backlog_checks,
    clock_check,
    confirmation_check,
    learned_check,
    pack_checks,
    room_check,
    seat_checks,
)
from bot.workflow.admin.reports import doctor_page


def add_doctoring(tree: Tree, callers: Callers) -> None:
    """Register ``/doctor``; in servers only."""

    @tree.command(name="doctor", description="Whether everything Steward needs is there")
    @app_commands.describe(page="Which page")
    @app_commands.guild_only()
    async def doctor(press: Press, page: app_commands.Range[int, 1, 100] = 1) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is None:
            return
        found = await self_findings(callers, press, tree)
        found += await server_findings(callers, at_work)
        await say(press, embed=drawn(doctor_page(found, page)))


async def self_findings(callers: Callers, press: Press, tree: Tree) -> list[Check]:
    """Steward itself: its connection, intents and commands, the clock, the store."""
    found = [good("token", "connected"), *intent_checks(callers.wire.client.application_flags)]
    found.append(await _commands(tree))
    found.append(clock_check(press.created_at, callers.wire.now()))
    found += await callers.wire.store.read(_store)
    found.append(await asyncio.to_thread(learned_check))
    return found


async def server_findings(callers: Callers, at_work: AtWork) -> list[Check]:
    """The provider and this server: pack, seats, permissions, channels and places."""
    wire, server, now = callers.wire, at_work.caller.server, callers.wire.now()
    server = wire.servers.of_provider(server.provider) or server
    tenant = wire.tenant(server) or at_work.caller.tenant
    ground, pack = ground_of(at_work.guild), tenant.current.pack
    given = await wire.store.read(lambda tx: orders.list_all(tx, tenant.id))
    return [
        *pack_checks(tenant.current, now.date()),
        *confirmation_check(tenant),
        *seat_checks(server, pack),
        *power_checks(ground, server, pack),
        *seat_ground_checks(ground, server, layout_of_server(server)),
        *place_checks(ground, server, tenant, given, now),
        *(mind("AutoMod", one) for one in wire.automod_problems.get(server.provider, ())),
    ]


async def _commands(tree: Tree) -> Check:
    try:
        known = await tree.fetch_commands()
    except FAULTS as fault:
        log.warning("commands_not_read", code=code_of(fault))
        return mind("commands", "Discord did not say which it knows", "look again in a minute")
    return command_check((one.name for one in known), tree.names)


def _store(tx: Tx) -> list[Check]:
    file = file_of(tx)
    schema = good("store", f"schema {migrate.head()}")
    return [schema, room_check(file.parent), *backlog_checks(tx)]
