"""Members: what the provider told us of them, and which platform accounts are theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.people import AgeBand, Audience
from bot.store.times import to_ms, to_ms_or_none, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a provider. ``audience`` None where nobody told us (then: learner)."""

    provider: str
    id: str
    audience: Audience | None = None
    age_band: AgeBand = AgeBand.UNKNOWN
    learning_support: bool = False
    cohort: str = ""
    name: str = ""
    unreachable_since: datetime | None = None


def upsert(tx: Tx, member: Member) -> None:
    """Write a member as they now are."""
    tx.sql.upsert_member(
        tx.conn,
        provider=member.provider,
        id=member.id,
        audience=member.audience.value if member.audience else None,
        age_band=member.age_band.value,
        learning_support=int(member.learning_support),
        cohort=member.cohort,
        name=tx.seal("members", f"{member.provider}/{member.id}", "name", member.name),
        unreachable_since=to_ms_or_none(member.unreachable_since),
    )


def get(tx: Tx, provider: str, member_id: str) -> Member | None:
    """What is known of a member."""
    row = tx.sql.get_member(tx.conn, provider=provider, id=member_id)
    if row is None:
        return None
    return Member(
        provider=provider,
        id=member_id,
        audience=Audience(row["audience"]) if row["audience"] else None,
        age_band=AgeBand(row["age_band"]),
        learning_support=bool(row["learning_support"]),
        cohort=row["cohort"],
        name=tx.unseal("members", f"{provider}/{member_id}", "name", row["name"]),
        unreachable_since=to_time_or_none(row["unreachable_since"]),
    )


def resolve(tx: Tx, provider: str, platform: str, user_id: str) -> str:
    """The member behind a platform account: the account's own id where nothing is linked."""
    found = tx.sql.resolve_member(tx.conn, provider=provider, platform=platform, user_id=user_id)
    return user_id if found is None else str(found)


def link(tx: Tx, provider: str, platform: str, user_id: str, member_id: str) -> None:
    """Say that a platform account is this member's: one record from then on."""
    tx.sql.link_member(
        tx.conn, provider=provider, platform=platform, user_id=user_id, member=member_id
    )


def links(tx: Tx, provider: str, member_id: str) -> tuple[tuple[str, str], ...]:
    """The member's linked accounts as (platform, user id)."""
    rows = tx.sql.list_member_links(tx.conn, provider=provider, member=member_id)
    return tuple((row["platform"], row["user_id"]) for row in rows)


def account(tx: Tx, provider: str, platform: str, member_id: str) -> str:
    """The member's account on a platform: their own id where none is linked there."""
    found = (user for known, user in links(tx, provider, member_id) if known == platform)
    return next(found, member_id)


def absorb(tx: Tx, provider: str, old: str, new: str) -> None:
    """Make the record of one member the record of another: they are the same person.

    Accounts that were linked to the old name are linked to the new one. What is written down in
    the words of a decision, and in the audit log, keeps the name that was used then.
    """
    for platform, user in links(tx, provider, old):
        link(tx, provider, platform, user, new)
    names = {"provider": provider, "old": old, "new": new}
    tx.sql.absorb_cases(tx.conn, **names)
    tx.sql.absorb_events(tx.conn, **names)
    tx.sql.absorb_reports(tx.conn, **names)
    tx.sql.absorb_appeals(tx.conn, **names)
    tx.sql.absorb_limits(tx.conn, **names)
    tx.sql.absorb_exclusions(tx.conn, **names)
    for kind in ("member", "reporter"):
        tx.sql.absorb_outbox(
            tx.conn,
            provider=provider,
            recipient_old=f"{kind}:{old}",
            recipient_new=f"{kind}:{new}",
        )
    _merge(tx, provider, old, new)


def _merge(tx: Tx, provider: str, old: str, new: str) -> None:
    """What was told of the old name is kept where nothing is known of the new one."""
    before, after = get(tx, provider, old), get(tx, provider, new)
    if before is None:
        return
    kept = after or Member(provider, new)
    upsert(
        tx,
        replace(
            kept,
            audience=kept.audience or before.audience,
            age_band=before.age_band if kept.age_band is AgeBand.UNKNOWN else kept.age_band,
            learning_support=kept.learning_support or before.learning_support,
            cohort=kept.cohort or before.cohort,
            name=kept.name or before.name,
        ),
    )
    tx.sql.forget_member(tx.conn, provider=provider, id=old)


def ids_of(tx: Tx, provider: str, member_id: str) -> tuple[str, ...]:
    """Every id a member goes or went by: their own first, then their accounts'."""
    return tuple(dict.fromkeys([member_id, *(user for _, user in links(tx, provider, member_id))]))


def mark_unreachable(tx: Tx, provider: str, member_id: str, at: datetime) -> None:
    """Note that a private message could not reach the member; the first time stays."""
    _ensure(tx, provider, member_id)
    tx.sql.set_unreachable(tx.conn, provider=provider, id=member_id, since=to_ms(at))


def mark_reached(tx: Tx, provider: str, member_id: str) -> None:
    """Note that the member can be reached again."""
    tx.sql.set_unreachable(tx.conn, provider=provider, id=member_id, since=None)


def forget(tx: Tx, provider: str, member_id: str) -> int:
    """Delete the member and their links; how many rows that were."""
    gone = int(tx.sql.forget_member(tx.conn, provider=provider, id=member_id))
    return gone + int(tx.sql.forget_member_links(tx.conn, provider=provider, member=member_id))


def _ensure(tx: Tx, provider: str, member_id: str) -> None:
    if get(tx, provider, member_id) is None:
        upsert(tx, Member(provider, member_id))
