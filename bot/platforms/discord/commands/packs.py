"""``/pack``: the policy as Steward follows it, its check, and reading it again."""

from __future__ import annotations

from discord import app_commands

from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.keepers import AtWork, keeper_of
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.telemetry import log
from bot.workflow.admin.reports import clauses_page, pack_page, reloaded

PageNumber = app_commands.Range[int, 1, 100]


def add_packs(tree: Tree, callers: Callers) -> None:
    """Register ``/pack``; in servers only."""
    group = app_commands.Group(
        name="pack", description="The policy pack in force", allowed_contexts=IN_SERVERS
    )

    @group.command(name="show", description="What the pack is, what it permits, its check")
    async def show(press: Press) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            await _show(callers, at_work)

    @group.command(name="clauses", description="Every clause of the pack")
    @app_commands.describe(page="Which page")
    async def clauses(press: Press, page: PageNumber = 1) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            pack = at_work.caller.tenant.current.pack
            await say(press, embed=drawn(clauses_page(pack, page)))

    @group.command(name="reload", description="Read the pack's files again")
    async def reload(press: Press) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            await _reload(callers, at_work)

    tree.add_command(group)


async def _show(callers: Callers, at_work: AtWork) -> None:
    loaded, today = at_work.caller.tenant.current, callers.wire.now().date()
    await say(at_work.caller.press, embed=drawn(pack_page(loaded, today)))


async def _reload(callers: Callers, at_work: AtWork) -> None:
    """A pack with errors never replaces a good one: what is shown then is its errors."""
    wire, provider = callers.wire, at_work.caller.server.provider
    report = (await wire.core.reload(provider)).get(provider)
    log.info("pack_reloaded_in_chat", provider=provider, ok=report is not None and report.ok)
    tenant = wire.tenant(at_work.caller.server) or at_work.caller.tenant
    today = wire.now().date()
    page = pack_page(tenant.current, today, said=reloaded(report), report=report)
    await say(at_work.caller.press, embed=drawn(page))
