"""Would this be all right to post? A private answer to a draft; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.cases import Lane
from bot.domain.findings import Finding
from bot.domain.people import Audience
from bot.policy.decide import Assessment, assess
from bot.policy.model import Pack
from bot.workflow.cards import spoken

_NOTHING_SEEN = (
    "Nothing in it stood out to me. I am a machine and miss what people would see: you know your "
    "readers."
)
_TALK = (
    "It sounds as if you, or somebody else, may be having a hard time. You have done nothing "
    "wrong. You need not post it for somebody to listen."
)
_DANGER = "If you or somebody else is in danger now, call 999."


@dataclass(frozen=True, slots=True)
class Advice:
    """What a member is told about a draft, a sentence or two each.

    ``seen``: what detection would say, in kind words. ``questions``: the policy's own, for the
    member to ask themself. ``help``: whom to talk to; only where the draft tells of harm.
    """

    seen: tuple[str, ...]
    questions: tuple[str, ...]
    help: tuple[str, ...] = ()


def advise(pack: Pack, audience: Audience, findings: Sequence[Finding]) -> Advice:
    """The answer to a draft by somebody of this audience. Pure; keeps nothing."""
    found = assess(pack, audience, findings)
    if found is None:
        return Advice((_NOTHING_SEEN,), pack.before_posting)
    if found.lane is Lane.SAFEGUARDING:
        return Advice((_TALK, _DANGER), (), pack.safeguarding.help_routes)
    return Advice(tuple(_gently(pack, found)), pack.before_posting)


def _gently(pack: Pack, found: Assessment) -> list[str]:
    about = spoken(found.category)
    read = about if about.startswith("may be") else f"could be read as: {about}"
    said = [f"This {read}. Perhaps that is not how you mean it; you can still change it."]
    clause = found.clause
    if clause is None:
        return said
    said.append(f"The policy says ({clause.cite}): {clause.text}")
    route = pack.routes.get(clause.signpost) if clause.signpost else None
    if route is not None:
        said.append(f"A better way ({route.cite}): {route.text}")
    return said
