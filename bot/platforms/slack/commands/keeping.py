"""``/steward places`` and ``/steward pack``: for those who keep Steward."""

from __future__ import annotations

from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.case_work import PAGE
from bot.platforms.slack.commands.doctoring import Doctoring
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.saying import Answer, paged, told
from bot.platforms.slack.commands.table import Command, Run
from bot.platforms.slack.markup import plain
from bot.platforms.slack.places import NOT_IN_IT
from bot.platforms.slack.translate import place_of
from bot.platforms.slack.workspaces import NAME
from bot.store import orders
from bot.telemetry import log
from bot.workflow.admin import places, set_up
from bot.workflow.admin.places import MARK_LABELS, NO_MARK, NO_MARK_LABEL, Mark, watch_of
from bot.workflow.admin.reports import PlaceLine, clauses_page, pack_page, places_page, reloaded

_CHANNEL = Field("channel", Kind.PLACE, "Channel")
_MARKS = {mark.value: label for mark, label in MARK_LABELS.items()} | {NO_MARK: NO_MARK_LABEL}
_WHAT = Field("what", Kind.CHOICE, "What it is", choices=_MARKS)


class Keeping:
    """Places and the pack."""

    def __init__(self, callers: Callers, doctoring: Doctoring) -> None:
        self._callers = callers
        self._doctoring = doctoring

    def commands(self) -> tuple[Command, ...]:
        """The commands."""
        listed = "Every channel, whether it is watched, and why"
        shown, marked = "What the pack is, what it permits, its check", (_CHANNEL, _WHAT)
        return (
            _kept("places list", listed, self._list, PAGE),
            _kept("places mark", "Say what a channel is", self._mark, *marked),
            _kept("pack show", shown, self._show),
            _kept("pack clauses", "Every clause of the pack", self._clauses, PAGE),
            _kept("pack reload", "Read the pack's files again", self._reload),
        )

    async def _list(self, caller: Caller, given: Given) -> Answer:
        provider, store = caller.provider, self._callers.wire.store
        marked = await store.read(lambda tx: places.marks(tx, provider, NAME))
        lines = []
        for one in await self._doctoring.places(caller):
            fault = NOT_IN_IT if one.watch.is_watched and not one.is_member else ""
            name, mark = f"#{one.channel.name}", marked.get(one.channel.id)
            lines.append(PlaceLine(name, one.watch, mark, fault))
        return paged(places_page(lines, _number(given)), "places list")

    async def _mark(self, caller: Caller, given: Given) -> Answer:
        """Record it, and work by it from now on."""
        if not (await self._callers.keeper(caller)).may_mark:
            return told(set_up.ADMINS_ONLY)
        wire, provider, channel = self._callers.wire, caller.provider, given["channel"]
        where = await self._callers.directory.channel(provider, channel)
        said = Mark(given["what"]) if given["what"] != NO_MARK else None
        actor, now = caller.asker.member, wire.now()
        await wire.store.write(
            lambda tx: places.mark(tx, provider, NAME, channel, said, actor, now)
        )
        await wire.store.read(wire.workspaces.rewire)
        await wire.core.refresh()
        workspace = wire.workspaces.of_provider(provider) or caller.workspace
        tenant = wire.tenant_of(provider) or caller.tenant
        held = await wire.store.read(lambda tx: orders.list_all(tx, provider))
        is_desk = workspace.is_desk(channel)
        watch = watch_of(tenant, place_of(where, workspace), held, now, is_desk=is_desk)
        return told(plain(places.marked(f"#{where.name}", watch)))

    async def _show(self, caller: Caller, _given: Given) -> Answer:
        return paged(pack_page(caller.tenant.current, self._callers.wire.now().date()))

    async def _clauses(self, caller: Caller, given: Given) -> Answer:
        page = clauses_page(caller.tenant.current.pack, _number(given))
        return paged(page, "pack clauses")

    async def _reload(self, caller: Caller, _given: Given) -> Answer:
        """A pack with errors never replaces a good one: what is shown then is its errors."""
        wire, provider = self._callers.wire, caller.provider
        report = (await wire.core.reload(provider)).get(provider)
        log.info("pack_reloaded_in_chat", provider=provider, ok=report is not None and report.ok)
        tenant = wire.tenant_of(provider) or caller.tenant
        today, said = wire.now().date(), reloaded(report)
        return paged(pack_page(tenant.current, today, said=said, report=report))


def _kept(name: str, about: str, run: Run, *fields: Field) -> Command:
    return Command(name, about, run, fields, is_kept=True)


def _number(given: Given) -> int:
    return max(1, int(given.get("page", "1")))
