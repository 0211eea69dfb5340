"""``steward detectors report``: how often people agreed with what was flagged."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from bot.commands.console import OK, now, say, say_json, warn
from bot.commands.desk import settings_of, store_of
from bot.commands.files import check_free, write_privately
from bot.commands.upkeep import periods
from bot.policy.loader import find_pack
from bot.policy.model import Thresholds
from bot.policy.problems import PackErrors
from bot.settings import ProviderSettings, Settings
from bot.tenants import pack_of
from bot.workflow import precision
from bot.workflow.precision import PrecisionReport, Tally
from bot.workflow.report_charts import Share, shares
from bot.workflow.threshold_advice import ENOUGH

_MOST_PLACES = 20


def report(args: Namespace) -> int:
    """Tell what people decided, in counts; propose thresholds; change nothing."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    if args.plot:
        check_free(args.plot)
    found = asyncio.run(_count(settings, provider))
    if args.json:
        say_json(found.as_json())
    else:
        for line in _told(found):
            say(line)
    if args.plot:
        write_privately(args.plot, _drawn(found))
        warn(f"drawn in {args.plot}")
    return OK


async def _count(settings: Settings, provider: ProviderSettings) -> PrecisionReport:
    pack = pack_of(settings, provider).pack
    shipped, kept = _shipped(pack.id), periods(provider.retention).dismissed
    async with store_of(settings, read_only=True) as store:
        return await store.read(
            lambda tx: precision.report(tx, provider.id, now(), pack.thresholds, shipped, kept)
        )


def _shipped(pack_id: str) -> Thresholds:
    """The thresholds of the shipped pack of this name; for a pack of one's own the defaults."""
    try:
        return find_pack(pack_id).pack.thresholds
    except PackErrors:
        return Thresholds()


def _told(found: PrecisionReport) -> Iterator[str]:
    since = f" since {found.first:%Y-%m-%d}" if found.first else ""
    yield f"{found.provider}: {found.decided} flags decided{since}, {found.undecided} undecided"
    yield "Only the review lane is counted: disclosures and guarded cases are left out."
    yield from _table("by detector", found.detectors)
    yield from _table("by category", found.categories)
    yield from _table(f"by place, since {found.places_since:%Y-%m-%d}", found.places[:_MOST_PLACES])
    yield from _list(
        "why flags were dismissed (the kind only, told by its words)",
        (f"{times:>5}  {kind.value}" for kind, times in found.reasons),
    )
    yield from _list(
        "reported by people, seen by no detector, and upheld",
        (f"{times:>5}  {category.value}" for category, times in found.missed),
    )
    yield from _list("thresholds: a proposal; nothing was changed", _advised(found))


def _advised(found: PrecisionReport) -> Iterator[str]:
    for one in found.advice:
        to = "no change helps" if one.to is None else f"{one.now:.2f} -> {one.to:.2f}"
        yield f"{one.category.value:<18} {to}   ({one.why})"
    if not found.advice:
        yield f"nothing to propose (a category needs {ENOUGH} decided flags)"


def _table(title: str, found: Sequence[Tally]) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield f"{title:<30} {'upheld':>8} {'dismissed':>10} {'precision':>10}   95 % interval"
    for one in found:
        low, high = one.interval
        yield (
            f"  {one.name[:28]:<28} {one.upheld:>8} {one.dismissed:>10} {one.precision:>10.2f}"
            f"   {low:.2f} to {high:.2f}"
        )


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield ""
        yield title
        yield from (f"  {line}" for line in told)


def _drawn(found: PrecisionReport) -> str:
    rows = [
        Share(f"{what}: {one.name}", one.interval[0], one.precision, one.interval[1], one.decided)
        for what, tallies in (("detector", found.detectors), ("category", found.categories))
        for one in tallies
    ]
    return shares(f"{found.provider}: share of flags upheld, with 95 % intervals", rows) + "\n"
