"""``steward doctor``, as far as it asks Discord: by REST, with the token that Steward runs with."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from functools import partial

from bot.commands.connections import discord_token
from bot.commands.console import now
from bot.commands.desk import store_of
from bot.platforms.discord.invite import invitation, needed
from bot.platforms.discord.preflight_remote import Looked, look
from bot.platforms.discord.servers import NAME, Server, rewired, server_of
from bot.settings import Settings
from bot.store import migrate, orders
from bot.store.orders import Order
from bot.store.tx import Tx
from bot.tenants import pack_of, tenant_of
from bot.workflow.admin.checkup import Check, good
from bot.workflow.admin.places import placed
from bot.workflow.tenant import Tenant


def looked_at(settings: Settings) -> Iterator[Check]:
    """What Discord says of the token and of every provider's servers. Raises SettingsError."""
    if not any(one.discord for one in settings.providers):
        return
    token = discord_token(settings, os.environ)
    yield from asyncio.run(_look(settings, token))


def invited(settings: Settings) -> Iterator[Check]:
    """How to invite Steward to a Discord server, and why it asks for what it asks for."""
    automod = any(one.discord is not None and one.discord.automod for one in settings.providers)
    link = invitation(discord_token(settings, os.environ), automod=automod)
    yield good("invite", link)
    for permission, why in needed(automod=automod).items():
        yield good(f"invite, {permission.replace('_', ' ')}", f"to {why}")
    yield good("invite, role", "place it above those of members it may have to limit")


async def _look(settings: Settings, token: str) -> list[Check]:
    known = [
        (server, tenant_of(settings, one, pack_of(settings, one)))
        for one in settings.providers
        if (server := server_of(one)) is not None
    ]
    if _has_store(settings):
        async with store_of(settings, read_only=True) as store:
            looked = [await store.read(partial(_as_set_up, *one)) for one in known]
    else:
        looked = [Looked(server, tenant) for server, tenant in known]
    return await look(token, looked, now())


def _as_set_up(server: Server, tenant: Tenant, tx: Tx) -> Looked:
    """With what was set up in chat over the settings."""
    given: tuple[Order, ...] = orders.list_all(tx, tenant.id)
    return Looked(rewired(tx, server), placed(tx, tenant, (NAME,)), given)


def _has_store(settings: Settings) -> bool:
    path = settings.store_file
    return path.exists() and migrate.check_known(path) == migrate.head()
