"""``/steward doctor``: whether everything Steward needs is there, seen while it works."""

from __future__ import annotations

import asyncio

from bot.domain.steps import Desk
from bot.platforms.slack import preflight
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.case_work import PAGE
from bot.platforms.slack.commands.fields import Given
from bot.platforms.slack.commands.saying import Answer, paged
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.places import Seen, channels, members_of, place_checks, seen
from bot.platforms.slack.workspaces import Workspace
from bot.store import migrate, orders
from bot.store.tx import Tx
from bot.store.whereabouts import file_of
from bot.workflow.admin.checkup import Check, good
from bot.workflow.admin.findings import (
    backlog_checks,
    confirmation_check,
    learned_check,
    pack_checks,
    room_check,
    seat_checks,
)
from bot.workflow.admin.reports import doctor_page


class Doctoring:
    """Looks everything through."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers
        about = "Whether everything Steward needs is there"
        self.command = Command("doctor", about, self._doctor, (PAGE,), is_kept=True)

    async def findings(self, caller: Caller) -> list[Check]:
        """The workspace, the pack, the seats, the places, the store."""
        wire, tenant = self._callers.wire, caller.tenant
        workspace = wire.workspaces.of_provider(caller.provider) or caller.workspace
        home, pack = wire.home(caller.provider), tenant.current.pack
        admin = home.admin is not None
        return [
            good("connection", "Slack reaches Steward"),
            *await preflight.look(home.client, workspace, has_admin=admin, clock=wire.now),
            *place_checks(await self.places(caller), "channels"),
            *pack_checks(tenant.current, wire.now().date()),
            *confirmation_check(tenant),
            *seat_checks(workspace, pack),
            *await wire.store.read(_store),
            await asyncio.to_thread(learned_check),
        ]

    async def places(self, caller: Caller) -> list[Seen]:
        """Every channel, whether it is watched, and why."""
        wire, provider, now = self._callers.wire, caller.provider, self._callers.wire.now()
        workspace = wire.workspaces.of_provider(provider) or caller.workspace
        tenant = wire.tenant_of(provider) or caller.tenant
        given = await wire.store.read(lambda tx: orders.list_all(tx, provider))
        return list(seen(await channels(wire.client(provider)), workspace, tenant, given, now))

    async def desk(self, workspace: Workspace, desk: Desk) -> list[Check]:
        """What is to be said of a desk's channel."""
        client = self._callers.wire.client(workspace.provider)
        return [await preflight.desk_check(client, "Slack", workspace, desk)]

    async def members(self, workspace: Workspace, desk: Desk) -> frozenset[str]:
        """Who is in a desk's channel."""
        channel = workspace.channel_of(desk)
        if channel is None:
            return frozenset()
        return await members_of(self._callers.wire.client(workspace.provider), channel)

    async def _doctor(self, caller: Caller, given: Given) -> Answer:
        number = max(1, int(given.get("page", "1")))
        return paged(doctor_page(await self.findings(caller), number), "doctor")


def _store(tx: Tx) -> list[Check]:
    file = file_of(tx)
    return [
        good("store", f"schema {migrate.head()}"),
        room_check(file.parent),
        *backlog_checks(tx),
    ]
