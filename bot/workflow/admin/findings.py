"""What can be looked at on every platform: seats, pack, what waits, the clock, the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.detection import learned
from bot.domain.cases import OutboxState
from bot.domain.people import Role
from bot.domain.steps import Choice, Desk
from bot.policy.check import Report, check_pack
from bot.policy.loader import LoadedPack
from bot.policy.model import Pack
from bot.store import outbox
from bot.store.tx import Tx
from bot.workflow.admin.checkup import Check, bad, good, mind
from bot.workflow.chat.seats import Seats
from bot.workflow.tenant import Tenant

LITTLE_ROOM = 500 * 1024 * 1024
"""Bytes below which the disk is called nearly full."""

_SKEW, _FAR_OFF = timedelta(seconds=30), timedelta(minutes=5)

_LIMITS = frozenset({Choice.RESTRICT, Choice.BLOCK})

_NEEDED_ROLES = (Role.MODERATOR, Role.MANAGER, Role.SAFEGUARDING_LEAD)


def limits_places(pack: Pack) -> bool:
    """Whether the pack lets anybody limit a member's access to one place."""
    return any(step.step in _LIMITS for step in pack.steps)


def withdraws_access(pack: Pack) -> bool:
    """Whether the pack lets anybody withdraw a member's access to the whole space."""
    return any(step.step is Choice.WITHDRAW_ACCESS for step in pack.steps)


def removes_content(pack: Pack) -> bool:
    """Whether the pack lets anybody have a message removed."""
    return any(step.step is Choice.REMOVE_CONTENT for step in pack.steps)


def seat_checks(seats: Seats[Any], pack: Pack) -> Iterator[Check]:  # whatever its ids are
    """Whether every desk that the pack needs has a place, and every role somebody."""
    yield from _desks(seats, pack)
    yield from _roles(seats)
    if not seats.audiences:
        told = "no group says who is staff and who a learner: everybody counts as a learner"
        yield mind("audiences", told, "choose groups with /setup")


def _desks(seats: Seats[Any], pack: Pack) -> Iterator[Check]:
    needed = {contact.desk for contact in pack.contacts}
    needed |= {Desk.MODERATORS, Desk.MANAGERS, Desk.SAFEGUARDING_LEAD}
    lacking = [desk for desk in Desk if desk in needed and seats.channel_of(desk) is None]
    for desk in lacking:
        told = "no place is set up for its cards"
        yield bad(f"desk of the {_words(desk)}", told, "choose one with /setup")
    if not lacking:
        yield good("desks", f"{len(needed)} have a place")


def _roles(seats: Seats[Any]) -> Iterator[Check]:
    lacking = [role for role in Role if not (seats.role_ids((role,)) or seats.named((role,)))]
    for role in lacking:
        mend = "choose a group with /setup, or name somebody in the settings"
        told = f"nobody is {_words(role)}"
        yield (bad if role in _NEEDED_ROLES else mind)("roles", told, mend)
    if not lacking:
        yield good("roles", "each is held by somebody")


def pack_checks(loaded: LoadedPack, today: date) -> Iterator[Check]:
    """What the check of a pack says, without its examples."""
    yield from report_checks(loaded.pack, check_pack(loaded, today))


def report_checks(pack: Pack, report: Report) -> Iterator[Check]:
    """What the check of a pack said, as findings."""
    name = f"pack {pack.id}"
    yield from (bad(one.where, one.what, one.mend) for one in report.errors)
    yield from (mind(name, one.what, one.mend) for one in report.warnings)
    if report.ok:
        yield good(name, f"version {pack.version} holds")


def confirmation_check(tenant: Tenant) -> Iterator[Check]:
    """Whether an admin confirmed what the pack asks to be confirmed."""
    pack = tenant.current.pack
    if pack.watching.needs_confirmation and not tenant.confirmed:
        told = f"it watches nothing until an admin confirms: {pack.watching.needs_confirmation}"
        yield mind(f"pack {pack.id}", told, "set confirmed: true in the settings")


def backlog_checks(tx: Tx) -> Iterator[Check]:
    """What waits to be delivered, what is held back, what was given up."""
    yield good("outbox", f"{outbox.pending_count(tx)} wait to be delivered")
    if held := outbox.count_in(tx, OutboxState.HELD):
        yield mind("outbox", f"{held} are held after a restore", "steward outbox list")
    if lost := outbox.count_in(tx, OutboxState.GIVEN_UP):
        told = f"{lost} were given up after many attempts; each is a card or an event in the log"
        yield mind("outbox", told)


def room_check(folder: Path) -> Check:
    """How much room the disk has."""
    free = shutil.disk_usage(folder).free
    told = f"{free // (1024 * 1024):,} MB free"
    if free >= LITTLE_ROOM:
        return good("disk", told)
    return mind("disk", told, "make room: a full disk stops everything")


def learned_check() -> Check:
    """Whether the learned detector reads along. It is loaded now, unless it was before."""
    why = learned.why_off()
    if why:
        return mind("learned detector", f"off, the rules alone are asked: {why}")
    return good("learned detector", learned.status())


def clock_check(theirs: datetime, ours: datetime) -> Check:
    """Whether this machine's clock agrees with the platform's."""
    off = abs(ours - theirs)
    told = f"{ours:%Y-%m-%d %H:%M:%S} UTC, {off.total_seconds():.0f} s from the platform's"
    if off < _SKEW:
        return good("clock", told)
    mend = "set this machine's clock by a time server"
    return bad("clock", told, mend) if off >= _FAR_OFF else mind("clock", told, mend)


def some(checks: Iterable[Check], most: int, what: str) -> Iterator[Check]:
    """The first findings in full, the others as a number."""
    listed = list(checks)
    yield from listed[:most]
    if len(listed) > most:
        yield mind(what, f"and {len(listed) - most} more of the same kind")


def _words(value: str) -> str:
    return value.replace("_", " ")
