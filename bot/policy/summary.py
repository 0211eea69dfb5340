"""What a pack says, for a person to read in a minute: ``steward pack show ID``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.people import Audience
from bot.policy.check import review_date
from bot.policy.ladder import SPOKEN
from bot.policy.loader import LoadedPack
from bot.policy.model import Basis, Clause, Condition, Pack, Removal, Step

_WIDTH = 96
_BASIS = {
    Basis.PROACTIVE: "messages are looked at as they come",
    Basis.ON_REPORT: "nothing is looked at unless somebody reports it",
}
_PLACES = {
    "provider_run": "in places that the provider runs",
    "all_connected": "in every place that is connected",
}
_REMOVAL = {
    Removal.DEMANDED: "removal is demanded",
    Removal.INVITED: "removal is asked for politely",
    Removal.NONE: "nothing is asked",
}


def summarise(loaded: LoadedPack, today: date) -> str:
    """The summary as plain text, lines of at most 96 characters. Pure."""
    pack = loaded.pack
    sections = (
        ("", _head(pack, loaded.digest, today)),
        ("Watching", _watching(pack)),
        ("Clauses", (line for clause in pack.clauses for line in _clause(clause))),
        ("Steps this policy permits", (line for step in pack.steps for line in _step(step))),
        ("Not provided for", (f"- {said}" for said in pack.not_provided)),
        ("Brought further without a person choosing it", _escalations(pack)),
        ("Requests", _requests(pack)),
        ("Safeguarding", _safeguarding(pack)),
        ("Routes", (f"- {name}: {one.text} [{one.cite}]" for name, one in pack.routes.items())),
        ("Contacts needed", (f"- {_words(one.desk)}: {one.why}" for one in pack.contacts)),
        ("Our readings (where we read something into the policy)", _readings(pack)),
    )
    return "\n".join(_laid_out(sections)) + "\n"


def condition_in_words(when: Condition) -> str:
    """A step's condition as the end of a sentence; "at any time" where it has none."""
    parts = (
        (when.refusal, "the member refused a removal that was demanded"),
        (when.continuation, "the breach continues after the refusal"),
        (when.upheld, "the case is upheld"),
        (bool(when.strikes), f"there are at least {when.strikes} strikes"),
        (when.provider_run, "the place is run by the provider"),
        (when.excluded, "an exclusion is recorded"),
        (bool(when.categories), f"the case is about {_either(when.categories)}"),
    )
    said = [words for holds, words in parts if holds]
    return f"once {' and '.join(said)}" if said else "at any time"


def _head(pack: Pack, digest: str, today: date) -> Iterator[str]:
    source = pack.source
    yield f"{pack.title} ({pack.id}, version {pack.version}, {digest[:12]})"
    yield f"Provider: {pack.provider}"
    yield pack.summary
    yield f"Policy: {source.document}" + (f", {source.version}" if source.version else "")
    for word, day in (("effective", source.effective), ("approved", source.approved)):
        if day:
            yield f"  {word} {day.isoformat()}"
    if source.review_due and source.review_due >= today:
        yield f"  review due {source.review_due.isoformat()}"
    for fault in review_date(pack, today):
        yield f"!! {fault.what} ({fault.mend})"
    yield f"Binds: {_whom(pack.binds)}"
    yield from (f"  note: {note}" for note in source.notes)
    if pack.shadow.pack or pack.shadow.categories:
        what = "the whole pack" if pack.shadow.pack else _either(pack.shadow.categories)
        yield f"!! REHEARSAL ONLY (shadow): {what}"


def _watching(pack: Pack) -> Iterator[str]:
    watching = pack.watching
    yield f"{_BASIS[watching.basis]}, {_PLACES[watching.places]} [{watching.cite}]"
    if watching.needs_confirmation:
        yield f"an admin confirms first: {watching.needs_confirmation}"
    orders = watching.monitoring_orders
    if orders:
        yield (
            f"a {_words(orders.decider)} may order watching for up to {orders.longest_days} days, "
            f"with a reason [{orders.cite}]"
        )


def _clause(clause: Clause) -> Iterator[str]:
    yield f"- {clause.id} [{clause.cite}] for {_whom(clause.audiences)}"
    yield f"  {clause.text}"
    raised = "people only" if clause.raised_by == "reports" else "detectors and people"
    counts = "counts as a strike" if clause.strike else "no strike"
    shown = f"shows the route {clause.signpost}" if clause.signpost else _REMOVAL[clause.removal]
    yield f"  {', '.join(clause.categories)}; raised by {raised}; {shown}; {counts}"
    if clause.duties:
        yield f"  duty: {_either([SPOKEN.get(d, d.value) for d in clause.duties])}"


def _step(step: Step) -> Iterator[str]:
    yield f"- {SPOKEN.get(step.step, step.step.value)} ({step.step.value}) [{step.cite}]"
    yield f"  {step.text}"
    lasts = f"; {step.days} days by default" if step.days else ""
    most = f"; at most {step.longest_days} days" if step.longest_days else ""
    yield (
        f"  for {_whom(step.audiences)}; {condition_in_words(step.when)}; "
        f"a {_words(step.decider)} decides{lasts}{most}"
    )


def _escalations(pack: Pack) -> Iterator[str]:
    rules = pack.escalation
    for rule in rules.at_once:
        yield f"- at once to {_words(rule.to)}: {', '.join(rule.categories)} [{rule.cite}]"
    if rules.on_report:
        yield f"- every report to {_words(rules.on_report.to)} [{rules.on_report.cite}]"
    again = rules.repetition
    yield f"- {again.strikes} strikes within {again.within_days} days to {_words(again.to)}"
    yield f"- a request unmet at its deadline to {_words(rules.unmet_to)}"


def _requests(pack: Pack) -> Iterator[str]:
    asked = pack.requests
    yield f"asked at once from a confidence of {asked.ask_at_once:g}; below it only a flag"
    yield f"reminder after {asked.reminder_hours} h, deadline after {asked.deadline_hours} h"
    if pack.quiet_hours:
        quiet = pack.quiet_hours
        yield f"quiet hours {quiet.start:%H:%M} to {quiet.end:%H:%M}: no deadline ends in them"


def _safeguarding(pack: Pack) -> Iterator[str]:
    lane = pack.safeguarding
    yield f"{lane.clause} [{lane.cite}]: {lane.text}"
    yield (
        f"to the safeguarding lead only; to the deputy after {lane.deputy_after_minutes} minutes, "
        f"to the emergency contacts after {lane.contacts_after_minutes}, if nobody acknowledges it"
    )
    yield from (f"- emergency contact: {one}" for one in lane.emergency_contacts)
    yield from (f"- help shown to the poster: {one}" for one in lane.help_routes)


def _readings(pack: Pack) -> Iterator[str]:
    """Every ``reading`` of the pack, with what it is about."""
    orders, on_report = pack.watching.monitoring_orders, pack.escalation.on_report
    found = (
        ("binds", pack.binds_reading),
        ("watching", pack.watching.reading),
        ("monitoring orders", orders.reading if orders else None),
        *((clause.id, clause.reading) for clause in pack.clauses),
        *((step.step.value, step.reading) for step in pack.steps),
        *((f"at once: {', '.join(r.categories)}", r.reading) for r in pack.escalation.at_once),
        ("reports", on_report.reading if on_report else None),
        ("safeguarding", pack.safeguarding.reading),
        *((f"route {name}", route.reading) for name, route in pack.routes.items()),
    )
    yield from (f"- {about}: {why}" for about, why in found if why)


def _laid_out(sections: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    for title, lines in sections:
        body = [wrapped for line in lines for wrapped in _wrapped(line)]
        if not title:
            yield from body
            continue
        yield from ("", title, "-" * len(title))
        yield from body or ["none"]


def _wrapped(line: str) -> list[str]:
    """A line cut at the width; what follows keeps its indent, under the text of a list item."""
    indent = " " * (len(line) - len(line.lstrip(" -!")))
    return textwrap.wrap(line, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def _whom(audiences: Iterable[Audience]) -> str:
    spoken = {Audience.LEARNER: "learners", Audience.STAFF: "staff"}
    return ", ".join(spoken.get(audience, f"{audience}s") for audience in audiences)


def _either(words: Iterable[str]) -> str:
    return " or ".join(words)


def _words(value: str) -> str:
    return value.replace("_", " ")
