"""Opening a case on a message, or taking it up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.cases import (
    REVERSED_STATES,
    Case,
    Lane,
    ReviewMove,
    Standing,
    next_review,
)
from bot.domain.categories import Category
from bot.domain.messages import Message
from bot.domain.people import AgeBand
from bot.domain.steps import ActionKind, Desk
from bot.policy.decide import (
    Assessment,
    Circumstances,
    Proposal,
    open_duties,
    propose,
    repeated,
    route_of,
)
from bot.store import cases, evidence, members, packs
from bot.store.members import Member
from bot.workflow import requests
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.requests import escalation_desk
from bot.workflow.safeguarding import page_if_nobody_answers

_COPY_WINDOW = timedelta(hours=24)
"""Within this time one text in several places is one strike (policy default)."""


def open_case(
    ledger: Ledger,
    message: Message,
    found: Assessment,
    *,
    reported: bool = False,
    by_report: bool = False,
    subject: str | None = None,
    is_posted: bool = True,
) -> Case:
    """Open a case and do what the pack proposes: flag, request, support, escalation.

    ``is_posted``: the words can be read; what the platform held back asks for no removal.
    """
    digest = _text_digest(ledger, message.text)
    earlier = _earlier(ledger, message, found, digest)
    reposted = next((c for c in earlier if c.standing is Standing.REMOVED_BY_AUTHOR), None)
    if reposted is not None and subject is None and is_posted:
        return _reposted(ledger, reposted, message)
    case = _new_case(ledger, message, found, digest, _group(earlier, message), by_report, subject)
    if not is_posted:
        case = replace(case, standing=Standing.ABSENT)
    keep_evidence(ledger, message)
    cases.add(ledger.tx, case)
    facts = _circumstances(ledger, case, message, reported)
    act_on(ledger, case, found, replace(facts, is_posted=is_posted))
    return cases.get(ledger.tx, case.provider, case.id) or case


def reopen(ledger: Ledger, case: Case, message: Message, found: Assessment) -> Case:
    """The message now says something worse (or breaks the clause again): look at it anew."""
    keep_evidence(ledger, message)
    state = next_review(case.review, ReviewMove.REOPEN)
    shadow = case.shadow
    case = ledger.save(
        replace(
            case,
            category=found.category,
            also=found.also,
            clause=found.clause_id,
            lane=found.lane,
            confidence=found.confidence,
            detectors=found.detectors,
            why=found.why,
            target=found.target or case.target,
            text_digest=_text_digest(ledger, message.text),
            strike=found.counts_as_strike and case.author_is_member and not shadow,
            by_report=False,
            standing=Standing.STANDS,
            review=state or case.review,
            closed_at=None,
            owed=open_duties(found.clause, ()),
            spans=_ranges(found),
        )
    )
    facts = _circumstances(ledger, case, message, False)
    act_on(ledger, case, found, replace(facts, new_strike=False))
    return case


def act_on(ledger: Ledger, case: Case, found: Assessment, facts: Circumstances) -> None:
    """Carry out everything the pack proposes, in order."""
    loaded = ledger.tenant.pack_of(case)
    for proposal in propose(loaded.pack, found, facts):
        case = _carry_out(ledger, case, found, proposal)


def bring_further_if_repeated(ledger: Ledger, case: Case) -> None:
    """A report that a person upheld is a strike from now on: it may be one too many."""
    pack = ledger.tenant.pack_of(case).pack
    facts = Circumstances(strikes=_strikes(ledger, case), new_strike=case.strike)
    for proposal in repeated(pack, case.category, facts):
        _escalate(ledger, case, proposal)


def keep_evidence(ledger: Ledger, message: Message) -> None:
    """Keep what was seen: text and the names of attachments, sealed."""
    evidence.put(
        ledger.tx,
        ledger.tenant.id,
        message.platform,
        message.id,
        message.text,
        message.attachments,
        _text_digest(ledger, message.text),
        ledger.now,
    )


def _carry_out(ledger: Ledger, case: Case, found: Assessment, proposal: Proposal) -> Case:
    match proposal.action:
        case ActionKind.REMOVAL_REQUEST:
            return requests.ask(ledger, case, proposal.why)
        case ActionKind.SIGNPOST:
            _signpost(ledger, case, found, proposal)
        case ActionKind.SUPPORT:
            notice = notices(ledger, case).write("support", by_machine=True)
            ledger.emit(
                case, ActionKind.SUPPORT, f"member:{case.subject}", proposal.why, notice=notice
            )
        case ActionKind.ESCALATE:
            return _escalate(ledger, case, proposal)
        case ActionKind.DISCLOSURE:
            _disclose(ledger, case, proposal)
        case _:
            ledger.emit(
                case,
                proposal.action,
                proposal.to,
                proposal.why,
                step=proposal.step,
                needs_human=proposal.needs_human,
            )
    return case


def _signpost(ledger: Ledger, case: Case, found: Assessment, proposal: Proposal) -> None:
    pack = ledger.tenant.pack_of(case).pack
    name = route_of(found) or ""
    route = pack.routes.get(name)
    key = "signpost_own_data" if found.own_data else "signpost_complaint"
    notice = notices(ledger, case).write(
        key, by_machine=True, route=route.text if route else "the provider's own team"
    )
    ledger.emit(
        case,
        ActionKind.SIGNPOST,
        f"member:{case.author}",
        proposal.why,
        step=proposal.step,
        notice=notice,
    )


def _escalate(ledger: Ledger, case: Case, proposal: Proposal) -> Case:
    if not case.shadow:
        case = ledger.save(replace(case, escalated_at=ledger.now))
    desk = escalation_desk(ledger, case, proposal.to) if proposal.to else None
    ledger.emit(
        case,
        ActionKind.ESCALATE,
        desk,
        proposal.why,
        step=proposal.step,
        needs_human=proposal.needs_human,
    )
    return case


def _disclose(ledger: Ledger, case: Case, proposal: Proposal) -> None:
    ledger.emit(case, ActionKind.DISCLOSURE, proposal.to, proposal.why, needs_human=True)
    page_if_nobody_answers(ledger, case)


def _new_case(
    ledger: Ledger,
    message: Message,
    found: Assessment,
    digest: str,
    group: str | None,
    by_report: bool,
    subject: str | None,
) -> Case:
    tenant, loaded, author = ledger.tenant, ledger.tenant.current, message.author
    packs.pin(
        ledger.tx,
        tenant.id,
        loaded.pack.id,
        loaded.digest,
        loaded.pack.version,
        loaded.to_text(),
        ledger.now,
    )
    person = tenant.person(author.id)
    known = members.get(ledger.tx, tenant.id, author.id)
    members.upsert(
        ledger.tx,
        Member(
            provider=tenant.id,
            id=author.id,
            audience=author.audience,
            age_band=person.age_band if person else AgeBand.UNKNOWN,
            learning_support=person is not None and person.learning_support,
            cohort=person.cohort if person else "",
            name=author.name,
            unreachable_since=known.unreachable_since if known else None,
        ),
    )
    number = cases.next_number(ledger.tx, tenant.id)
    case_id = f"{tenant.id}:{number}"
    shadow = _is_rehearsal(loaded.pack.shadow.pack, loaded.pack.shadow.categories, found)
    return Case(
        id=case_id,
        provider=tenant.id,
        number=number,
        lane=found.lane,
        pack_id=loaded.pack.id,
        pack_version=loaded.pack.version,
        pack_digest=loaded.digest,
        platform=message.platform,
        space=message.place.space,
        place=message.place.id,
        place_name=message.place.name,
        provider_run=message.place.provider_run,
        message=message.id,
        author=author.id,
        author_is_member=author.is_member,
        audience=author.bound_as,
        subject=author.id if subject is None else subject,
        target=found.target,
        category=found.category,
        also=found.also,
        clause=found.clause_id,
        confidence=found.confidence,
        detectors=found.detectors,
        why=found.why,
        text_digest=digest,
        strike_group=group or case_id,
        opened_at=ledger.now,
        shadow=shadow,
        by_report=by_report,
        strike=found.counts_as_strike and author.is_member and not shadow,
        owed=open_duties(found.clause, ()),
        spans=_ranges(found),
    )


def _ranges(found: Assessment) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in found.spans)


def _is_rehearsal(pack: bool, categories: tuple[Category, ...], found: Assessment) -> bool:
    """Shadow mode never covers a disclosure: somebody may be in danger while we rehearse."""
    return found.lane is not Lane.SAFEGUARDING and (pack or found.category in categories)


def _earlier(ledger: Ledger, message: Message, found: Assessment, digest: str) -> tuple[Case, ...]:
    if not digest or not message.author.is_member:
        return ()
    since = _window_start(ledger, ledger.tenant.current.pack.escalation.repetition.within_days)
    same = cases.same_text(ledger.tx, ledger.tenant.id, message.author.id, digest, since)
    return tuple(c for c in same if c.lane is found.lane and c.subject == message.author.id)


def _group(earlier: tuple[Case, ...], message: Message) -> str | None:
    """The strike that this text already is, where it stands in another place since today."""
    for case in earlier:
        if case.place != message.place.id and message.at - case.opened_at <= _COPY_WINDOW:
            return case.strike_group
    return None


def _reposted(ledger: Ledger, case: Case, message: Message) -> Case:
    """The same words by the same member after a deletion: the same case, taken up again."""
    cases.add_alias(ledger.tx, case.provider, case.platform, case.message, case.id)
    keep_evidence(ledger, message)
    taken_back = case.review in REVERSED_STATES
    state = None if taken_back else next_review(case.review, ReviewMove.REOPEN)
    case = ledger.save(
        replace(
            case,
            message=message.id,
            place=message.place.id,
            place_name=message.place.name,
            standing=Standing.STANDS,
            review=state or case.review,
            closed_at=case.closed_at if taken_back else None,
        )
    )
    if taken_back:
        why = f"Posted again after a deletion; a person found it all right before. {case.why}"
        ledger.emit(case, ActionKind.FLAG, Desk.MODERATORS, why, needs_human=True)
        return case
    found = _as_found(ledger, case)
    facts = _circumstances(ledger, case, message, False)
    act_on(ledger, case, found, replace(facts, new_strike=False))
    return cases.get(ledger.tx, case.provider, case.id) or case


def _as_found(ledger: Ledger, case: Case) -> Assessment:
    pack = ledger.tenant.pack_of(case).pack
    return Assessment(
        category=case.category,
        audience=case.audience,
        also=case.also,
        clause=pack.clause(case.clause) if case.clause else None,
        clause_id=case.clause,
        confidence=case.confidence,
        spans=(),
        detectors=case.detectors,
        why=f"Posted again after a deletion. {case.why}",
        lane=case.lane,
        target=case.target,
    )


def _circumstances(ledger: Ledger, case: Case, message: Message, reported: bool) -> Circumstances:
    counted = case.strike and not case.by_report
    pack = ledger.tenant.pack_of(case).pack
    since = _window_start(ledger, pack.escalation.repetition.within_days)
    hour = ledger.now - timedelta(hours=1)
    first = case.strike_group == case.id
    return Circumstances(
        author_is_member=case.author_is_member and case.subject == case.author,
        strikes=_strikes(ledger, case) if counted else 0,
        new_strike=counted and first,
        complaints=cases.complaints(ledger.tx, case.provider, case.author, since),
        notices_in_hour=cases.asked_in_place(ledger.tx, case.provider, case.place, hour),
        reported=reported,
    )


def _strikes(ledger: Ledger, case: Case) -> int:
    pack = ledger.tenant.pack_of(case).pack
    since = _window_start(ledger, pack.escalation.repetition.within_days)
    return cases.strikes(ledger.tx, case.provider, case.author, since)


def _window_start(ledger: Ledger, days: int) -> datetime:
    return ledger.now - timedelta(days=days)


def _text_digest(ledger: Ledger, text: str) -> str:
    words = " ".join(text.casefold().split())
    return ledger.tx.blind(words) if words else ""
