"""A manager orders that a place be watched for a time."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.errors import Refused
from bot.domain.events import OrderGiven
from bot.policy import lawful
from bot.policy.model import Basis
from bot.store import orders
from bot.workflow.ledger import Ledger


def order_given(ledger: Ledger, event: OrderGiven) -> None:
    """Record the order, or refuse it with the reason."""
    try:
        until = _check(ledger, event)
    except Refused as refusal:
        ledger.refuse(None, None, event.actor, refusal.why, "order")
        return
    orders.add(
        ledger.tx,
        ledger.tenant.id,
        event.place,
        event.actor.id,
        ledger.now,
        until,
        event.reason,
    )
    ledger.order(event.place, event.actor, until, event.reason)


def _check(ledger: Ledger, event: OrderGiven) -> datetime:
    watching = ledger.tenant.current.pack.watching
    allowed = watching.monitoring_orders
    title = ledger.tenant.current.pack.title
    unnamed = lawful.a_named_person_decides(event.actor)
    if unnamed is not None:
        raise Refused(unnamed)
    if allowed is None and watching.basis is Basis.PROACTIVE:
        raise Refused(f"{title} needs no order: it already provides for watching its own places.")
    if allowed is None:
        raise Refused(f"{title} does not provide for monitoring orders.")
    if event.actor.role is not allowed.decider:
        raise Refused(f"A monitoring order is for a {allowed.decider.value} to give.")
    if not event.reason.strip():
        raise Refused("A monitoring order needs a written reason.")
    if event.until is None or event.until <= ledger.now:
        raise Refused("A monitoring order needs an end that lies in the future.")
    if event.until > ledger.now + timedelta(days=allowed.longest_days):
        raise Refused(f"A monitoring order lasts at most {allowed.longest_days} days.")
    return event.until
