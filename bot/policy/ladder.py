"""Which steps a pack permits here and now, and in words what is missing for the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.domain.steps import ACCESS_CHOICES, Choice
from bot.policy.model import Condition, Pack, Step

SPOKEN: dict[Choice, str] = {
    Choice.MEETING: "a meeting with management",
    Choice.WARN: "a written warning",
    Choice.RESTRICT: "restricting access to a forum",
    Choice.BLOCK: "blocking access to a forum",
    Choice.WITHDRAW_ACCESS: "withdrawing access",
    Choice.EXCLUDE: "exclusion",
    Choice.REMOVE_CONTENT: "removing the message itself",
    Choice.REFER_AWARDING_BODY: "a referral to the awarding body",
    Choice.REFER_POLICE: "a referral to the police",
    Choice.REFER_LEGAL: "legal advice or action",
    Choice.REFER_HR: "a referral to the disciplinary procedure",
    Choice.REFER_HOST: "a complaint to the host or network",
    Choice.REFER_AGENCY: "a referral to a statutory agency",
}
"""How the steps that a pack may permit are called in sentences."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so about a member and a case, for a step's condition.

    ``refused``: the member refused a demanded removal within the pack's window, and that refusal
    was not taken back. ``continues``: the refused message still stands, or a further strike came
    after the refusal. ``strikes``: strikes in the window, this case's included.
    ``provider_run``: the place in question is run by the provider.
    """

    categories: frozenset[Category]
    refused: bool = False
    continues: bool = False
    upheld: bool = False
    strikes: int = 0
    provider_run: bool = True
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Denied:
    """The step is not permitted; ``why`` is a sentence for the person who asked."""

    why: str


def permitted(pack: Pack, choice: Choice, audience: Audience, facts: Facts) -> Step | Denied:
    """The step of the pack that provides for the choice now, or why there is none."""
    steps = pack.steps_for(choice, audience)
    if not steps:
        return Denied(_not_provided(pack, choice, audience))
    reasons = []
    for step in steps:
        missing = unmet(step.when, facts)
        if not missing:
            return step
        reasons.append(f"{', and '.join(missing)} ({step.cite})")
    return Denied(
        f"Not yet: {pack.title} permits {SPOKEN[choice]} only if {'; or if '.join(reasons)}."
    )


def unmet(when: Condition, facts: Facts) -> list[str]:
    """The parts of a condition that do not hold, as clauses of a sentence."""
    checks = (
        (when.refusal and not facts.refused, "the member has refused a removal that was demanded"),
        (
            when.continuation and not facts.continues,
            "the breach continues after the refusal",
        ),
        (when.upheld and not facts.upheld, "the case has been upheld"),
        (facts.strikes < when.strikes, f"there are at least {when.strikes} strikes"),
        (when.provider_run and not facts.provider_run, "the place is run by the provider"),
        (when.excluded and not facts.excluded, "an exclusion has been recorded"),
        (
            bool(when.categories) and not facts.categories & set(when.categories),
            "the case is about " + " or ".join(c.replace("_", " ") for c in when.categories),
        ),
    )
    return [words for missing, words in checks if missing]


def term_of(step: Step, now: datetime, until: datetime | None) -> datetime | Denied | None:
    """When a limit on access ends: what was asked for, else the pack's duration from now."""
    if step.step not in ACCESS_CHOICES:
        return until
    if until is None:
        return None if step.days is None else now + timedelta(days=step.days)
    if until <= now:
        return Denied("The end that was given lies in the past.")
    if step.longest_days is not None and until > now + timedelta(days=step.longest_days):
        return Denied(f"This policy's pack allows at most {step.longest_days} days for this step.")
    return until


def choices_open(pack: Pack, audience: Audience, facts: Facts) -> tuple[Choice, ...]:
    """The steps of the pack that could be chosen now, in the pack's order."""
    return tuple(
        dict.fromkeys(
            step.step
            for step in pack.steps
            if audience in step.audiences and not unmet(step.when, facts)
        )
    )


def _not_provided(pack: Pack, choice: Choice, audience: Audience) -> str:
    said = f"{pack.title} does not provide for {SPOKEN[choice]}"
    others = sorted({a for step in pack.steps if step.step is choice for a in step.audiences})
    if others:
        return f"{said} of {_whom(audience)} (only of {' or '.join(_whom(a) for a in others)})."
    return f"{said}."


def _whom(audience: Audience) -> str:
    return {"learner": "learners", "staff": "staff"}.get(audience, f"{audience}s")
