"""Places: whether each is watched and why, and what an admin says of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.messages import Place
from bot.policy.model import Basis
from bot.store import audit, wiring
from bot.store.orders import Order
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.tenant import Tenant


class Mark(StrEnum):
    """What an admin says of a place. Without a mark the settings hold."""

    OURS = "ours"
    STAFF = "staff"
    ELSEWHERE = "elsewhere"


MARK_LABELS: dict[Mark, str] = {
    Mark.OURS: "Run by the provider, learners are there",
    Mark.STAFF: "Run by the provider, staff only",
    Mark.ELSEWHERE: "Not run by the provider",
}
NO_MARK = "as-settings"
NO_MARK_LABEL = "As the settings say"

_MARKED = "Saved and recorded. {place} is {now}: {why}."


@dataclass(frozen=True, slots=True)
class Watch:
    """Whether messages in a place are looked at by themselves, and why (a sentence)."""

    is_watched: bool
    why: str


def watch_of(
    tenant: Tenant, place: Place, orders: Iterable[Order], now: datetime, *, is_desk: bool = False
) -> Watch:
    """What the pack, the settings, the marks and the orders in force make of a place."""
    if is_desk:
        return Watch(False, "a desk of Steward's: nothing that is said there is looked at")
    order = _order_for(place, orders, now)
    if order is not None:
        return Watch(True, f"a monitoring order is in force until {order.until:%d %b %Y} UTC")
    watching = tenant.current.pack.watching
    if watching.basis is not Basis.PROACTIVE:
        return Watch(False, f"the policy looks only at what is reported ({watching.cite})")
    if watching.needs_confirmation and not tenant.confirmed:
        return Watch(False, "an admin has to confirm first: confirmed: true in the settings")
    if not tenant.watches_by_itself(place):
        return Watch(False, f"not run by the provider ({watching.cite})")
    who = "staff only" if tenant.is_staff_only(place) else "learners can be there"
    run = "run by the provider" if place.provider_run else "connected"
    return Watch(True, f"{run}, {who} ({watching.cite})")


def _order_for(place: Place, orders: Iterable[Order], now: datetime) -> Order | None:
    here = (place.id, place.parent)
    held = [one for one in orders if one.at <= now < one.until and one.place in here]
    return max(held, key=lambda one: one.until, default=None)


def mark(
    tx: Tx, provider: str, platform: str, place: str, what: Mark | None, actor: str, at: datetime
) -> None:
    """Record what an admin says of a place; None takes an earlier mark away."""
    if what is None:
        wiring.unset(tx, provider, platform, Kind.PLACE, place)
    else:
        wiring.set(tx, provider, platform, Kind.PLACE, place, what.value, at)
    said = what.value if what else NO_MARK
    audit.append(tx, provider, at, actor, "place_marked", f"{platform}/{place}", said)


def marked(place: str, watch: Watch) -> str:
    """What to tell whoever marked a place: what it is from now on."""
    now = "watched" if watch.is_watched else "not watched"
    return _MARKED.format(place=place, now=now, why=watch.why)


def marks(tx: Tx, provider: str, platform: str) -> dict[str, Mark]:
    """Every mark of a provider on a platform, by place."""
    found = wiring.list_all(tx, provider, platform, Kind.PLACE)
    return {one.item: Mark(one.value) for one in found}


def elsewhere(tx: Tx, provider: str, platform: str, of_settings: frozenset[str]) -> frozenset[str]:
    """The places that the provider does not run, with the marks over the settings."""
    known = marks(tx, provider, platform)
    marked = {place for place, what in known.items() if what is Mark.ELSEWHERE}
    return frozenset(of_settings - known.keys() | marked)


def placed(tx: Tx, tenant: Tenant, platforms: Iterable[str]) -> Tenant:
    """The provider with what was said of places in chat, on any of its platforms."""
    known = {
        place: what for name in platforms for place, what in marks(tx, tenant.id, name).items()
    }
    if not known:
        return tenant
    run = {place for place, what in known.items() if what is not Mark.ELSEWHERE}
    staff = {place for place, what in known.items() if what is Mark.STAFF}
    return replace(
        tenant,
        own_places=frozenset(tenant.own_places - known.keys() | run),
        staff_only=frozenset(tenant.staff_only - known.keys() | staff),
    )
