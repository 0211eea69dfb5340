"""What must hold of a pack's clauses, routes, lanes and dates, one function a sentence.

Each gives the faults it finds in a pack that its model accepts; ``check`` runs them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.domain.steps import REFERRALS, Desk
from bot.field_faults import Fault
from bot.policy.model import Clause, Pack, Removal

OWN_DATA_ROUTE = "privacy"
"""The route that is shown to somebody who posts personal data of their own (``decide``)."""

PEOPLE_ONLY = frozenset({Category.DISREPUTE})
"""Categories that only people raise: a report makes the case, no detector does."""


def every_clause_has_an_id_of_its_own(pack: Pack) -> Iterator[Fault]:
    """A case and a notice cite a clause by its id."""
    seen: set[str] = set()
    for index, clause in enumerate(pack.clauses):
        at = ("clauses", index, "id")
        if clause.id in seen:
            yield Fault(at, f"a second clause is called {clause.id}", "give it another id")
        if clause.id == pack.safeguarding.clause:
            what = f"{clause.id} is also the clause of the safeguarding lane"
            yield Fault(at, what, "give one of the two another id")
        seen.add(clause.id)


def a_category_breaks_one_clause_for_one_audience(pack: Pack) -> Iterator[Fault]:
    """Overlapping audiences would leave open which clause a finding breaks."""
    first: dict[tuple[Category, Audience], Clause] = {}
    for index, clause in enumerate(pack.clauses):
        for category in dict.fromkeys(clause.categories):
            for audience in dict.fromkeys(clause.audiences):
                other = first.setdefault((category, audience), clause)
                if other is not clause:
                    what = f"overlapping audiences: {other.id} has {category} for {audience} too"
                    mend = f"take {audience} or {category} out of one of the two"
                    yield Fault(("clauses", index, "audiences"), what, mend)


def clauses_bind_only_whom_the_policy_binds(pack: Pack) -> Iterator[Fault]:
    """``binds`` says whom the policy speaks to; nobody else is judged by it."""
    for index, clause in enumerate(pack.clauses):
        for audience in sorted(set(clause.audiences) - set(pack.binds)):
            what = f"{clause.id} is for {audience}, whom this pack does not bind"
            mend = f"add {audience} to binds, or take it out here"
            yield Fault(("clauses", index, "audiences"), what, mend)


def a_disclosure_is_no_breach(pack: Pack) -> Iterator[Fault]:
    """Law: a disclosure never leads to a request, a strike or a rehearsal; it has its own lane."""
    mend = "take it out: the safeguarding lane takes care of it, under every pack"
    for index, clause in enumerate(pack.clauses):
        if Category.DISCLOSURE in clause.categories:
            what = f"{clause.id} makes a disclosure a breach"
            yield Fault(("clauses", index, "categories"), what, mend)
    for index, step in enumerate(pack.steps):
        if Category.DISCLOSURE in step.when.categories:
            yield Fault(("steps", index, "when"), "a step waits for a disclosure", mend)
    for index, rule in enumerate(pack.escalation.at_once):
        if Category.DISCLOSURE in rule.categories:
            what = "a disclosure would be escalated to another desk"
            yield Fault(("escalation", "at_once", index, "categories"), what, mend)
    if Category.DISCLOSURE in pack.shadow.categories:
        what = "a disclosure would only be rehearsed"
        yield Fault(("shadow", "categories"), what, "take it out: somebody must see it")


def a_public_complaint_is_only_shown_the_way(pack: Pack) -> Iterator[Fault]:
    """Law: criticism of a provider is no misconduct; it gets a signpost, never a strike."""
    for index, clause in enumerate(pack.clauses):
        if Category.PUBLIC_COMPLAINT not in clause.categories:
            continue
        at = ("clauses", index)
        if clause.strike:
            what = f"{clause.id} counts a public complaint as a strike"
            yield Fault((*at, "strike"), what, "write  strike: false")
        if clause.removal is not Removal.NONE:
            what = f"{clause.id} asks for the removal of a public complaint"
            yield Fault((*at, "removal"), what, "write  removal: none")
        if clause.signpost is None:
            what = f"{clause.id} shows a complainant no way"
            yield Fault(at, what, "add  signpost:  with the name of a route")


def a_signpost_stands_instead_of_request_and_strike(pack: Pack) -> Iterator[Fault]:
    """Who is shown a better way is not asked and counted at the same time."""
    for index, clause in enumerate(pack.clauses):
        if clause.signpost is None or Category.PUBLIC_COMPLAINT in clause.categories:
            continue
        if clause.strike or clause.removal is not Removal.NONE:
            what = f"{clause.id} has a signpost, and a request or a strike as well"
            mend = "write  removal: none  and  strike: false, or delete signpost"
            yield Fault(("clauses", index, "signpost"), what, mend)


def signposts_name_a_route(pack: Pack) -> Iterator[Fault]:
    """A signpost shows the text of a route."""
    known = ", ".join(sorted(pack.routes)) or "none yet"
    for index, clause in enumerate(pack.clauses):
        if clause.signpost is not None and clause.signpost not in pack.routes:
            what = f"{clause.id} names the route {clause.signpost!r}, which there is not"
            yield Fault(("clauses", index, "signpost"), what, f"add it to routes ({known})")


def own_personal_data_has_a_route(pack: Pack) -> Iterator[Fault]:
    """Who posts their own data is shown how to protect it, never asked or counted."""
    needs = any(
        Category.PERSONAL_DATA in clause.categories and clause.raised_by == "detectors"
        for clause in pack.clauses
    )
    if needs and OWN_DATA_ROUTE not in pack.routes:
        what = f"the route {OWN_DATA_ROUTE!r} is missing: personal data of one's own leads there"
        yield Fault(("routes",), what, f"add  {OWN_DATA_ROUTE}:  with text and cite to routes")


def every_route_is_shown_to_somebody(pack: Pack) -> Iterator[Fault]:
    """A route that no clause names is a clause forgotten, or a route too many."""
    used = {clause.signpost for clause in pack.clauses}
    personal = any(Category.PERSONAL_DATA in clause.categories for clause in pack.clauses)
    for name in pack.routes:
        if name not in used and not (personal and name == OWN_DATA_ROUTE):
            mend = "name it as the signpost of a clause, or delete it"
            yield Fault(("routes", name), f"no clause shows the route {name!r}", mend)


def what_only_people_raise_waits_for_a_report(pack: Pack) -> Iterator[Fault]:
    """No detector decides what brings a provider into disrepute."""
    for index, clause in enumerate(pack.clauses):
        if clause.raised_by == "detectors" and set(clause.categories) <= PEOPLE_ONLY:
            what = f"{clause.id} has only categories that no detector raises"
            yield Fault(("clauses", index, "raised_by"), what, "write  raised_by: reports")


def duties_are_referrals_the_pack_permits(pack: Pack) -> Iterator[Fault]:
    """A duty prompts until a manager has recorded it, so it must be recordable."""
    for index, clause in enumerate(pack.clauses):
        at = ("clauses", index, "duties")
        for duty in clause.duties:
            if duty not in REFERRALS:
                mend = f"one of: {', '.join(REFERRALS)}"
                yield Fault(at, f"{clause.id} has the duty {duty.value!r}, no referral", mend)
                continue
            lacking = [a for a in clause.audiences if not pack.steps_for(duty, a)]
            if lacking:
                what = f"{clause.id} makes {duty.value} a duty, but no step permits it"
                mend = f"add a step {duty.value} for {', '.join(lacking)}"
                yield Fault(at, what, mend)


def every_desk_that_is_used_is_staffed(pack: Pack) -> Iterator[Fault]:
    """Missing contact: what is brought to a desk must reach somebody."""
    needed = {
        Desk.MODERATORS: "flags go there",
        Desk.MANAGERS: "decisions are taken there",
        Desk.SAFEGUARDING_LEAD: "disclosures go there",
    }
    rules = pack.escalation
    for rule in rules.at_once:
        needed.setdefault(rule.to, "cases are brought there at once")
    if rules.on_report:
        needed.setdefault(rules.on_report.to, "reports are brought there")
    needed.setdefault(rules.repetition.to, "repeated strikes are brought there")
    needed.setdefault(rules.unmet_to, "unmet requests are brought there")
    for desk, why in needed.items():
        if not pack.has_desk(desk):
            mend = f"add  {{desk: {desk}, why: ...}}  to contacts"
            yield Fault(("contacts",), f"missing contact for {desk}: {why}", mend)


def every_desk_stands_once_among_the_contacts(pack: Pack) -> Iterator[Fault]:
    """Two entries for one desk are one too many, or one of them a slip."""
    seen: set[Desk] = set()
    for index, contact in enumerate(pack.contacts):
        if contact.desk in seen:
            what = f"{contact.desk} stands among the contacts twice"
            yield Fault(("contacts", index, "desk"), what, "delete or rename one of the two")
        seen.add(contact.desk)


def escalations_speak_of_the_packs_own_clauses(pack: Pack) -> Iterator[Fault]:
    """A category that no clause has for these audiences is never brought anywhere."""
    for index, rule in enumerate(pack.escalation.at_once):
        bound = set(rule.audiences) & set(pack.binds)
        for category in set(rule.categories) - {Category.DISCLOSURE}:
            if not any(pack.clause_for(category, audience) for audience in bound):
                at = ("escalation", "at_once", index, "categories")
                what = f"{category} is brought further at once, but no clause has it"
                yield Fault(at, what, "add a clause, or take the category out")


def the_reminder_comes_before_the_deadline(pack: Pack) -> Iterator[Fault]:
    """A reminder after the end reminds of nothing."""
    requests = pack.requests
    if requests.reminder_hours >= requests.deadline_hours:
        what = (
            f"the reminder ({requests.reminder_hours} h) is not before "
            f"the deadline ({requests.deadline_hours} h)"
        )
        yield Fault(("requests", "reminder_hours"), what, "write fewer hours for the reminder")


def the_deputy_is_told_before_the_emergency_contacts(pack: Pack) -> Iterator[Fault]:
    """A disclosure moves on from the lead to the deputy, then to the emergency contacts."""
    lane = pack.safeguarding
    if lane.deputy_after_minutes >= lane.contacts_after_minutes:
        what = "the deputy is told no earlier than the emergency contacts"
        at = ("safeguarding", "deputy_after_minutes")
        yield Fault(at, what, "write fewer minutes for the deputy")


def quiet_hours_have_a_length(pack: Pack) -> Iterator[Fault]:
    """From an hour to the same hour is no time, or the whole day: nobody could tell."""
    quiet = pack.quiet_hours
    if quiet is not None and quiet.start == quiet.end:
        yield Fault(("quiet_hours", "end"), "quiet hours end when they begin", "change one of them")


def everybody_bound_has_a_clause(pack: Pack) -> Iterator[Fault]:
    """Who is bound and has no clause can break nothing: perhaps a clause forgot an audience."""
    for audience in pack.binds:
        if not any(audience in clause.audiences for clause in pack.clauses):
            mend = f"add {audience} to the clauses that bind them, or take it out of binds"
            yield Fault(("binds",), f"{audience} is bound, but by no clause", mend)
