"""The policy as a member wants to know it: what binds me, who looks, where to turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.people import Audience
from bot.policy.check import review_date
from bot.policy.model import Basis, Pack, Watching


@dataclass(frozen=True, slots=True)
class PolicySummary:
    """A pack in short, for one audience; every line is a sentence or two."""

    title: str
    about: str
    clauses: tuple[str, ...]
    watching: tuple[str, ...]
    routes: tuple[str, ...]
    help: tuple[str, ...]
    review: str


def policy_summary(pack: Pack, audience: Audience, today: date) -> PolicySummary:
    """What the pack says to somebody of this audience. Pure."""
    binding = [one for one in pack.clauses if audience in one.audiences]
    return PolicySummary(
        title=pack.title,
        about=pack.summary,
        clauses=tuple(f"{one.text} ({one.cite})" for one in binding)
        or (f"No clause of this policy binds you as a {audience.value}.",),
        watching=watching_lines(pack),
        routes=tuple(f"{one.text} ({one.cite})" for one in pack.routes.values()),
        help=pack.safeguarding.help_routes,
        review=_review(pack, today),
    )


def watching_lines(pack: Pack) -> tuple[str, ...]:
    """Where and how the pack lets messages be looked at, in sentences."""
    return tuple(_watching(pack.watching))


def _watching(watching: Watching) -> list[str]:
    where = (
        "in the places that the provider runs"
        if watching.places == "provider_run"
        else "in every place that is connected"
    )
    if watching.basis is Basis.PROACTIVE:
        said = [f"Messages {where} are looked at as they come ({watching.cite})."]
    else:
        said = [f"Nothing is looked at unless somebody reports it ({watching.cite})."]
    orders = watching.monitoring_orders
    if orders is not None:
        who = orders.decider.value.replace("_", " ")
        days = orders.longest_days
        said.append(f"A {who} can order watching for up to {days} days ({orders.cite}).")
    said.append("What is seen goes to people: a machine decides nothing about you.")
    return said


def _review(pack: Pack, today: date) -> str:
    due = pack.source.review_due
    overdue = review_date(pack, today)
    if overdue:
        return " ".join(fault.what for fault in overdue)
    return f"Due for review on {due.isoformat()}." if due else "No date for its review is stated."
