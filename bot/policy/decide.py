"""What follows from a message: which clause, which lane, whom to tell, what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.detection.conversation import CONVERSATION
from bot.domain.cases import Lane
from bot.domain.categories import Category, by_precedence
from bot.domain.findings import Finding, Span
from bot.domain.people import Audience
from bot.domain.steps import ActionKind, Choice, Desk, EscalationWhy
from bot.policy.lawful import the_blast_radius_is_kept
from bot.policy.model import Clause, Pack, Removal

REPORT = "report"
"""In the place of a detector's name: a person saw what no detector found."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a message amounts to under a pack, for one audience.

    ``clause`` is None where the pack has none for it (a report about somebody it does not bind).
    ``own_data``: the only personal data is the poster's own.
    """

    category: Category
    audience: Audience
    also: tuple[Category, ...]
    clause: Clause | None
    clause_id: str | None
    confidence: float
    spans: tuple[Span, ...]
    detectors: tuple[str, ...]
    why: str
    lane: Lane
    target: str | None = None
    own_data: bool = False

    @property
    def counts_as_strike(self) -> bool:
        """Whether a case about this counts towards repetition, unless a person says otherwise."""
        return self.clause is not None and self.clause.strike and not self.own_data

    @property
    def is_of_several(self) -> bool:
        """Whether the message breaks nothing by itself, only together with others."""
        return self.detectors == (CONVERSATION,)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known about poster and place when a case is opened.

    ``strikes`` and ``complaints`` count this case too, where it counts at all. ``new_strike``: it
    adds a strike (and is not one more copy of a text already counted). ``is_posted``: it can be
    read; what a filter of the platform held back cannot, and nobody is asked to remove it.
    """

    author_is_member: bool = True
    strikes: int = 0
    new_strike: bool = False
    complaints: int = 0
    notices_in_hour: int = 0
    reported: bool = False
    is_posted: bool = True


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to be done: the machine's part of a decision."""

    action: ActionKind
    to: Desk | None
    why: str
    step: str | None = None
    needs_human: bool = False

    @property
    def to_the_poster(self) -> bool:
        """Whether it is addressed to the poster."""
        return self.to is None


def assess(pack: Pack, audience: Audience, findings: Sequence[Finding]) -> Assessment | None:
    """The primary category with its clause, or None where nothing the pack speaks of was found."""
    strong = [f for f in findings if f.confidence >= pack.thresholds.of(f.category)]
    disclosed = [f for f in strong if f.category is Category.DISCLOSURE]
    if disclosed:
        return _assessment(pack, audience, Category.DISCLOSURE, disclosed, strong)
    bound = [f for f in strong if _raised(pack.clause_for(f.category, audience))]
    if not bound:
        return None
    mild = [f for f in bound if f.own_data]
    grave = _without(bound, mild) or bound
    category = by_precedence(f.category for f in grave)[0]
    primary = [f for f in bound if f.category is category]
    return _assessment(pack, audience, category, primary, bound)


def endangered(pack: Pack, audience: Audience, findings: Sequence[Finding]) -> Assessment | None:
    """The safeguarding concern for somebody who was told to hurt themself, if anybody was.

    It stands beside the breach of the author and needs no clause of its own.
    """
    least = pack.thresholds
    urging = [f for f in findings if f.welfare_of_target and f.confidence >= least.of(f.category)]
    if not urging:
        return None
    concern = _assessment(pack, audience, Category.DISCLOSURE, urging, urging)
    return replace(
        concern, why="Somebody was urged to hurt themself: their welfare is in question."
    )


def assess_report(pack: Pack, audience: Audience, category: Category) -> Assessment:
    """What a report amounts to where no detector found anything: a person's word."""
    disclosure = category is Category.DISCLOSURE
    clause = None if disclosure else pack.clause_for(category, audience)
    return Assessment(
        category=category,
        audience=audience,
        also=(),
        clause=clause,
        clause_id=pack.safeguarding.clause if disclosure else (clause.id if clause else None),
        confidence=0.0,
        spans=(),
        detectors=(REPORT,),
        why="Brought by a member; no detector found anything by itself.",
        lane=_lane(category),
    )


def propose(pack: Pack, found: Assessment, facts: Circumstances) -> tuple[Proposal, ...]:
    """Everything the machine may do about a new case, in order: flag, ask, bring further.

    Where only several messages together are a breach, moderators look first: nothing but the flag.
    """
    if found.lane is Lane.SAFEGUARDING:
        return _disclosed(found, facts)
    if found.is_of_several:
        return (_flag(pack, found, facts),)
    return (
        _flag(pack, found, facts),
        *_asked(pack, found, facts),
        *_brought_further(pack, found, facts),
    )


def asks_at_once(pack: Pack, found: Assessment, facts: Circumstances) -> bool:
    """Whether removal is asked for in the same moment as the flag."""
    return (
        facts.author_is_member
        and facts.is_posted
        and found.clause is not None
        and found.clause.removal is not Removal.NONE
        and found.clause.signpost is None
        and not found.own_data
        and found.confidence >= pack.requests.ask_at_once
        and the_blast_radius_is_kept(
            facts.notices_in_hour, pack.requests.notices_per_place_per_hour
        )
    )


def route_of(found: Assessment) -> str | None:
    """The route the poster is pointed to instead of any request: ``privacy``, or the clause's."""
    if found.own_data:
        return "privacy"
    return found.clause.signpost if found.clause else None


def _raised(clause: Clause | None) -> bool:
    return clause is not None and clause.raised_by == "detectors"


def _without(findings: Sequence[Finding], left_out: Sequence[Finding]) -> list[Finding]:
    return [f for f in findings if f not in left_out]


def _lane(category: Category) -> Lane:
    if category is Category.DISCLOSURE:
        return Lane.SAFEGUARDING
    return Lane.GUARDED if category is Category.EXTREMISM else Lane.REVIEW


def _assessment(
    pack: Pack,
    audience: Audience,
    category: Category,
    primary: Sequence[Finding],
    found: Sequence[Finding],
) -> Assessment:
    disclosure = category is Category.DISCLOSURE
    clause = None if disclosure else pack.clause_for(category, audience)
    best = max(primary, key=lambda f: f.confidence)
    own = all(f.own_data for f in primary)
    targets = [f.target for f in (best, *primary, *found) if f.target]
    return Assessment(
        category=category,
        audience=audience,
        also=tuple(c for c in by_precedence(f.category for f in found) if c is not category),
        clause=clause,
        clause_id=clause.id if clause else pack.safeguarding.clause,
        confidence=best.confidence,
        spans=tuple(sorted({s for f in found for s in f.spans}, key=lambda s: (s.start, s.end))),
        detectors=tuple(dict.fromkeys(f.detector for f in (best, *found))),
        why=best.why,
        lane=_lane(category),
        target=targets[0] if targets else None,
        own_data=own,
    )


def _disclosed(found: Assessment, facts: Circumstances) -> tuple[Proposal, ...]:
    lead = Proposal(
        ActionKind.DISCLOSURE, Desk.SAFEGUARDING_LEAD, found.why, step=None, needs_human=True
    )
    if not facts.author_is_member:
        return (lead,)
    return (lead, Proposal(ActionKind.SUPPORT, None, "Help routes, and that somebody will see it."))


def _flag(pack: Pack, found: Assessment, facts: Circumstances) -> Proposal:
    desk = Desk.SAFEGUARDING_LEAD if found.lane is Lane.GUARDED else Desk.MODERATORS
    duties = found.clause.duties if found.clause else ()
    said = [found.why]
    if found.clause is None:
        said.append("The policy has no clause on it for this person.")
    if duties:
        said.append(f"The policy makes it a duty to record: {', '.join(duties)}.")
    if not facts.author_is_member:
        said.append("Posted by a bot or integration: nobody is asked.")
    if not the_blast_radius_is_kept(
        facts.notices_in_hour, pack.requests.notices_per_place_per_hour
    ):
        said.append("The limit of automatic notices in this place is reached: nobody was asked.")
    step = duties[0].value if duties else None
    return Proposal(ActionKind.FLAG, desk, " ".join(said), step=step, needs_human=True)


def _asked(pack: Pack, found: Assessment, facts: Circumstances) -> tuple[Proposal, ...]:
    route = route_of(found)
    if route is not None:
        kept = the_blast_radius_is_kept(
            facts.notices_in_hour, pack.requests.notices_per_place_per_hour
        )
        if not facts.author_is_member or not kept or not found.confidence:
            return ()
        return (Proposal(ActionKind.SIGNPOST, None, f"Points to the route: {route}.", step=route),)
    if not asks_at_once(pack, found, facts):
        return ()
    demanded = found.clause is not None and found.clause.removal is Removal.DEMANDED
    return (
        Proposal(
            ActionKind.REMOVAL_REQUEST,
            None,
            "The policy demands removal." if demanded else "A polite invitation to remove it.",
            step="demand" if demanded else "invitation",
        ),
    )


def _brought_further(pack: Pack, found: Assessment, facts: Circumstances) -> tuple[Proposal, ...]:
    rules = pack.escalation
    out: list[Proposal] = []
    if found.lane is Lane.GUARDED:
        out.append(
            _further(Desk.MANAGERS, EscalationWhy.AT_ONCE, "Extremism goes to managers at once.")
        )
    out += [
        _further(
            rule.to, EscalationWhy.AT_ONCE, f"The policy brings this further at once ({rule.cite})."
        )
        for rule in rules.at_once
        if found.clause is not None
        and found.category in rule.categories
        and found.audience in rule.audiences
    ]
    if facts.reported and rules.on_report:
        out.append(
            _further(
                rules.on_report.to, EscalationWhy.REPORT, f"Reported ({rules.on_report.cite})."
            )
        )
    out += repeated(pack, found.category, facts)
    return _once_a_desk(out)


def repeated(pack: Pack, category: Category, facts: Circumstances) -> list[Proposal]:
    """What repetition asks for: strikes in the window, or complaints as information."""
    rules = pack.escalation.repetition
    if facts.new_strike and facts.strikes >= rules.strikes:
        why = f"Strike {facts.strikes} within {rules.within_days} days."
        return [_further(rules.to, EscalationWhy.REPETITION, why)]
    if category is Category.PUBLIC_COMPLAINT and facts.complaints >= rules.complaints:
        why = "A further public complaint, for information: not misconduct, no strike."
        told = Proposal(ActionKind.ESCALATE, rules.to, why, step=EscalationWhy.INFORMATION)
        return [told]
    return []


def _further(desk: Desk, step: EscalationWhy, why: str) -> Proposal:
    return Proposal(ActionKind.ESCALATE, desk, why, step=step, needs_human=True)


def _once_a_desk(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    first: dict[Desk | None, Proposal] = {}
    for proposal in proposals:
        first.setdefault(proposal.to, proposal)
    return tuple(first.values())


def open_duties(clause: Clause | None, recorded: Sequence[str]) -> tuple[str, ...]:
    """Referrals the clause makes a duty and that nobody has recorded yet."""
    duties: tuple[Choice, ...] = clause.duties if clause else ()
    return tuple(d.value for d in duties if d.value not in recorded)
