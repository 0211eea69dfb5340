"""``steward member``: what is held on somebody, a copy of it for them, and its erasure."""

from __future__ import annotations

import asyncio
import json
from argparse import Namespace
from datetime import timedelta
from pathlib import Path

from bot.commands.console import OK, PARTLY, now, say
from bot.commands.desk import actor_of, may_see, settings_of, store_of
from bot.commands.files import check_free, write_privately
from bot.domain.cases import Case
from bot.settings import ProviderSettings, Settings
from bot.store import cases, limits, members
from bot.store.limits import Limit
from bot.store.members import Member
from bot.store.tx import Tx
from bot.tenants import pack_of
from bot.workflow.subject_rights import OFFICER, ErasureReport, erase, export


def show_member(args: Namespace) -> int:
    """A member's cases, strikes and limits, without what was said."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    actor = actor_of(args, provider)
    days = pack_of(settings, provider).pack.escalation.repetition.within_days
    known, own, strikes, held = asyncio.run(_look(settings, provider, args.id, days))
    own = tuple(case for case in own if may_see(case, actor))
    say(f"{args.id} of {provider.id}")
    if known is not None:
        audience = known.audience.value if known.audience else "not told: counts as learner"
        say(f"  audience: {audience}; age band: {known.age_band.value}")
        if known.unreachable_since:
            say(f"  no private message reaches them since {known.unreachable_since:%Y-%m-%d}")
    say(f"  strikes in the last {days} days: {strikes}")
    for limit in held:
        end = f"until {limit.until:%Y-%m-%d %H:%M} UTC" if limit.until else "until lifted"
        place = limit.place or "the whole space"
        say(f"  {limit.kind.value} in {place} {end}, by {limit.decided_by}")
    for case in own:
        say(
            f"  {case.label}  {case.opened_at:%Y-%m-%d}  {case.clause or '-'}  {case.category},"
            f" {case.review.value}, request {case.request.value}"
        )
    if not own:
        say("  no case that you may see")
    return OK


def export_member(args: Namespace) -> int:
    """Write a copy of everything held on a member, other people taken out of it."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    actor = actor_of(args, provider) or OFFICER

    async def copy() -> object:
        async with store_of(settings) as store:
            return await export(store, provider.id, args.id, now(), actor)

    out: Path = args.out
    check_free(out)
    write_privately(out, json.dumps(asyncio.run(copy()), ensure_ascii=False, indent=2) + "\n")
    say(f"Wrote {out}. Read it through before you hand it on: it is made by a machine.")
    return OK


def erase_member(args: Namespace) -> int:
    """Erase what is held on a member, or (without ``--really``) list it; 1 if something stays."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)

    async def work() -> ErasureReport:
        async with store_of(settings) as store:
            return await erase(store, provider.id, args.id, now(), dry_run=not args.really)

    report = asyncio.run(work())
    say("Would erase:" if report.dry_run else "Erased:")
    for line in report.gone or ("nothing",):
        say(f"  {line}")
    if report.stays:
        say("Stays:")
    for stay in report.stays:
        say(f"  {stay.what}: {stay.why}")
    if report.dry_run:
        say("Nothing was changed. To do it: the same command with --really")
        return OK
    say(f"A fresh look through the whole record finds {len(report.left)} places that name them.")
    for trace in report.left:
        say(f"  {trace}")
    return PARTLY if report.stays else OK


async def _look(
    settings: Settings, provider: ProviderSettings, member: str, days: int
) -> tuple[Member | None, tuple[Case, ...], int, tuple[Limit, ...]]:
    def look(tx: Tx) -> tuple[Member | None, tuple[Case, ...], int, tuple[Limit, ...]]:
        since = now() - timedelta(days=days)
        return (
            members.get(tx, provider.id, member),
            cases.of_author(tx, provider.id, member, limit=200),
            cases.strikes(tx, provider.id, member, since),
            limits.active(tx, provider.id, member, now()),
        )

    async with store_of(settings, read_only=True) as store:
        return await store.read(look)
