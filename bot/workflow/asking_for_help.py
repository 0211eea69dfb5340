"""A member asks to talk to somebody: the safeguarding lead hears of it, and nobody else.

It is held against nobody: no strike, no breach, and nothing of it is shown to moderators. While
the lead has not answered, and for a day after that, the member is not reminded of anything and no
time of theirs runs out. Where the policies are silent this is the kind reading of the law that no
clock runs against a member who was not reached: somebody who asks for help is to be met first.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.cases import Case, Lane, Standing
from bot.domain.categories import Category
from bot.domain.events import AskedToTalk
from bot.domain.people import Audience
from bot.domain.steps import ActionKind, Desk
from bot.store import cases, packs
from bot.workflow.ledger import Ledger
from bot.workflow.safeguarding import page_if_nobody_answers

ASKED = "asked_to_talk"
"""The detector of a case that a member opened by asking, and the step of its card."""

_GRACE = timedelta(days=1)
_LATEST = 50


def asked_to_talk(ledger: Ledger, event: AskedToTalk) -> None:
    """Open a case for the lead, once a day for each member; somebody else's notice opens none."""
    about = cases.get(ledger.tx, ledger.tenant.id, event.case)
    if about is None or event.member not in (about.author, about.subject):
        return
    name = _name(ledger, event.member)
    if cases.of_message(ledger.tx, ledger.tenant.id, event.platform, name):
        return
    case = _new_case(ledger, event, about, name)
    cases.add(ledger.tx, case)
    ledger.emit(
        case,
        ActionKind.DISCLOSURE,
        Desk.SAFEGUARDING_LEAD,
        case.why,
        step=ASKED,
        needs_human=True,
    )
    page_if_nobody_answers(ledger, case)


def not_before(ledger: Ledger, case: Case) -> datetime | None:
    """Until when no reminder and no deadline of the case may come; None where they may.

    The time is a day from now at the most: it is asked again then.
    """
    waits = [_waits(ledger, one) for one in _asked_by(ledger, case.author)]
    until = max((moment for moment in waits if moment is not None), default=None)
    return None if until is None else ledger.tenant.calendar.put_off(until)


def _waits(ledger: Ledger, asked: Case) -> datetime | None:
    if asked.closed_at is None and asked.acknowledged_at is None:
        return ledger.now + _GRACE
    seen = asked.acknowledged_at or asked.closed_at
    until = None if seen is None else seen + _GRACE
    return until if until is not None and until > ledger.now else None


def _asked_by(ledger: Ledger, member: str) -> list[Case]:
    known = cases.of_author(ledger.tx, ledger.tenant.id, member, _LATEST)
    return [one for one in known if one.lane is Lane.SAFEGUARDING and one.detectors == (ASKED,)]


def _name(ledger: Ledger, member: str) -> str:
    """What stands for a message in a case about none: the same all day for the same member."""
    today = ledger.now.astimezone(ZoneInfo(ledger.tenant.calendar.zone)).date()
    return f"asked:{ledger.tx.blind(f'{member} {today}')[:32]}"


def _new_case(ledger: Ledger, event: AskedToTalk, about: Case, name: str) -> Case:
    tenant, loaded = ledger.tenant, ledger.tenant.current
    packs.pin(
        ledger.tx,
        tenant.id,
        loaded.pack.id,
        loaded.digest,
        loaded.pack.version,
        loaded.to_text(),
        ledger.now,
    )
    number = cases.next_number(ledger.tx, tenant.id)
    case_id = f"{tenant.id}:{number}"
    return Case(
        id=case_id,
        provider=tenant.id,
        number=number,
        lane=Lane.SAFEGUARDING,
        pack_id=loaded.pack.id,
        pack_version=loaded.pack.version,
        pack_digest=loaded.digest,
        platform=event.platform,
        space=about.space,
        place=about.place,
        place_name=about.place_name,
        provider_run=about.provider_run,
        message=name,
        author=event.member,
        author_is_member=True,
        audience=about.audience if event.member == about.author else Audience.LEARNER,
        subject=event.member,
        target=None,
        category=Category.DISCLOSURE,
        also=(),
        clause=loaded.pack.safeguarding.clause,
        confidence=1.0,
        detectors=(ASKED,),
        why=_why(about),
        text_digest="",
        strike_group=case_id,
        opened_at=ledger.now,
        standing=Standing.ABSENT,
    )


def _why(about: Case) -> str:
    return (
        f"The member asks to talk to somebody. They pressed the button below a notice about "
        f"{about.label}, and were told that the safeguarding lead or a deputy gets in touch."
    )
