"""What must hold of the steps a pack permits, one function a sentence; ``check`` runs them all."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.people import Audience, Role
from bot.domain.steps import ACCESS_CHOICES, Choice
from bot.field_faults import Fault
from bot.policy.ladder import SPOKEN
from bot.policy.model import Condition, Pack, Removal, Step

_WITH_AN_END = (*ACCESS_CHOICES, Choice.EXCLUDE)


def steps_are_what_a_policy_can_provide_for(pack: Pack) -> Iterator[Fault]:
    """Reviewing, lifting and striking off are always open; a pack cannot permit or forbid them."""
    for index, step in enumerate(pack.steps):
        if step.step not in SPOKEN:
            what = f"{step.step.value!r} is not for a pack to permit: it is always open"
            mend = f"delete the step; a pack permits: {', '.join(SPOKEN)}"
            yield Fault(("steps", index, "step"), what, mend)


def steps_are_for_whom_the_policy_binds(pack: Pack) -> Iterator[Fault]:
    """No step reaches anybody to whom the policy does not speak."""
    for index, step in enumerate(pack.steps):
        for audience in sorted(set(step.audiences) - set(pack.binds)):
            what = f"{step.step.value} is for {audience}, whom this pack does not bind"
            mend = f"add {audience} to binds, or take it out here"
            yield Fault(("steps", index, "audiences"), what, mend)


def steps_are_decided_by_managers(pack: Pack) -> Iterator[Fault]:
    """Law: moderators review, managers decide every step that touches a member."""
    for index, step in enumerate(pack.steps):
        if step.decider is not Role.MANAGER:
            what = f"{step.step.value} would be decided by a {step.decider.replace('_', ' ')}"
            yield Fault(("steps", index, "decider"), what, "write  decider: manager")
    orders = pack.watching.monitoring_orders
    if orders is not None and orders.decider is not Role.MANAGER:
        what = f"monitoring would be ordered by a {orders.decider.replace('_', ' ')}"
        at = ("watching", "monitoring_orders", "decider")
        yield Fault(at, what, "write  decider: manager")


def no_step_waits_for_what_can_never_happen(pack: Pack) -> Iterator[Fault]:
    """A sanction that is never permitted is an error of the pack, not a safeguard."""
    for index, step in enumerate(pack.steps):
        for audience in step.audiences:
            if audience not in pack.binds:
                continue
            for field, why, mend in _never(pack, step.when, audience):
                what = f"{step.step.value} can never be permitted for {audience}: {why}"
                yield Fault(("steps", index, "when", field), what, mend)


def _never(pack: Pack, when: Condition, audience: Audience) -> Iterator[tuple[str, str, str]]:
    """The parts of a condition that cannot hold: field, why, how to mend it."""
    clauses = [c for c in pack.clauses if audience in c.audiences]
    demanding = [c for c in clauses if c.removal is Removal.DEMANDED]
    if (when.refusal or when.continuation) and not demanding:
        field = "refusal" if when.refusal else "continuation"
        mend = "write  removal: demanded  where the policy demands it, or drop the condition"
        yield field, "no clause demands removal, so nobody can refuse", mend
    if when.strikes and not any(c.strike for c in clauses):
        yield "strikes", "no clause counts as a strike", "drop the condition"
    if when.excluded and not pack.steps_for(Choice.EXCLUDE, audience):
        mend = "add a step exclude where the policy has it, or drop the condition"
        yield "excluded", "no exclusion can be recorded", mend
    possible = {category for clause in clauses for category in clause.categories}
    for category in when.categories:
        if category not in possible:
            yield "categories", f"no clause has {category}", "take the category out"


def limits_on_access_come_to_an_end(pack: Pack) -> Iterator[Fault]:
    """Law: what limits a member has an end of its own, or that of a recorded exclusion."""
    for index, step in enumerate(pack.steps):
        if step.step in ACCESS_CHOICES and step.days is None and not step.when.excluded:
            what = f"{step.step.value} has no end"
            yield Fault(("steps", index), what, "add  days:  with how long it lasts by default")


def only_limits_have_a_duration(pack: Pack) -> Iterator[Fault]:
    """A meeting or referral does not last for days."""
    for index, step in enumerate(pack.steps):
        for field in ("days", "longest_days"):
            if getattr(step, field) is not None and step.step not in _WITH_AN_END:
                what = f"{step.step.value} limits nothing and has no duration"
                yield Fault(("steps", index, field), what, f"delete {field}")


def the_default_duration_fits_the_longest(pack: Pack) -> Iterator[Fault]:
    """What happens by default must be permitted."""
    for index, step in enumerate(pack.steps):
        if step.days and step.longest_days and step.days > step.longest_days:
            what = f"{step.step.value} lasts {step.days} days, but at most {step.longest_days}"
            yield Fault(("steps", index, "days"), what, "write fewer days, or allow more")


def an_exclusion_waits_for_nothing(pack: Pack) -> Iterator[Fault]:
    """An exclusion is decided in the provider's own procedure; here a manager only records it."""
    for index, step in enumerate(pack.steps):
        if step.step is Choice.EXCLUDE and step.when != Condition():
            what = "an exclusion is recorded, so it cannot wait for a condition"
            yield Fault(("steps", index, "when"), what, "delete when")


def no_step_stands_twice(pack: Pack) -> Iterator[Fault]:
    """The same step for one audience on the same condition is a slip."""
    first: list[tuple[Step, Audience]] = []
    for index, step in enumerate(pack.steps):
        for audience in step.audiences:
            if any(s.step is step.step and s.when == step.when and a is audience for s, a in first):
                what = f"{step.step.value} for {audience} is permitted twice on one condition"
                yield Fault(("steps", index, "audiences"), what, "delete one of the two")
            first.append((step, audience))
