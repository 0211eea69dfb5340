"""Accounts of one person on two platforms: one record and one ladder from then on.

A member links their own accounts with a code that they are shown on one platform and type on the
other. It is theirs alone to use: it works once, for ten minutes, and only its digest is kept. Such
a link joins records and nothing else: it gives nobody a role. Only a link that somebody of the
provider vouched for lets a role that the settings give to a name count for a linked account.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.cases import OutboxKind
from bot.domain.errors import Refused
from bot.store import audit, members, outbox, wiring
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.tenant import Tenant

LASTS = timedelta(minutes=10)
"""How long a code can be used."""

PLATFORMS = ("discord", "slack")
"""Where members have accounts."""

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Nothing that is taken for something else when it is typed."""

_LENGTH = 10

CODE_SHOWN = (
    "Your code is {code}. Type it yourself on the other platform within ten minutes: {how}. Give "
    "it to nobody, and never type a code that somebody else gave you: from then on both accounts "
    "have one record."
)
LINKED = "Done. From now on both of your accounts have one record."
LINKED_NOTICE = (
    "Your account here was linked with an account on {platform}, by a code that was shown to you. "
    "Both have one record from now on. If that was not you, tell a member of staff at once."
)

NO_SUCH_CODE = "This code is not known, was used already, or is too old. Ask for a new one."
SAME_PLATFORM = "This code was made here. Type it on the other platform."
LINKED_ALREADY = "You have linked another account there already. Ask a member of staff."


@dataclass(frozen=True, slots=True)
class Account:
    """An account on a platform."""

    platform: str
    id: str


def new_code(tx: Tx, provider: str, account: Account, now: datetime) -> str:
    """A code for this account; an earlier one of theirs works no more. Kept only as a digest."""
    for entry in wiring.of_member(tx, provider, account.platform, Kind.CODE, account.id):
        wiring.unset(tx, provider, account.platform, Kind.CODE, entry.item)
    code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    item, value = _digest(tx, provider, code), f"{to_ms(now + LASTS)}:{account.id}"
    wiring.set(tx, provider, account.platform, Kind.CODE, item, value, now, member=account.id)
    return f"{code[:5]}-{code[5:]}"


def use_code(tx: Tx, tenant: Tenant, account: Account, typed: str, now: datetime) -> str:
    """Link the account with the one the code was made for; the member both are from now on.

    Raises Refused with the reason where the code is no good.
    """
    made_for = _made_for(tx, tenant.id, typed, now)
    if made_for is None:
        raise Refused(NO_SUCH_CODE)
    if made_for.platform == account.platform:
        raise Refused(SAME_PLATFORM)
    member = join(tx, tenant, made_for, account, now, by=account.id)
    _forget_code(tx, tenant.id, made_for, typed)
    outbox.add(
        tx,
        provider=tenant.id,
        kind=OutboxKind.NOTICE,
        recipient=f"member:{member}",
        platform=made_for.platform,
        payload={
            "key": "linked",
            "text": LINKED_NOTICE.format(platform=account.platform.title()),
            "starts_clock": False,
        },
        dedupe=f"linked:{made_for.platform}:{made_for.id}:{account.platform}:{account.id}",
        now=now,
    )
    return member


def vouch(
    tx: Tx, tenant: Tenant, member: str, accounts: tuple[Account, ...], now: datetime, by: str
) -> str:
    """Link accounts in the provider's name; the member they all are from now on."""
    for account in accounts:
        _check_free(tx, tenant.id, member, account)
        known = members.resolve(tx, tenant.id, account.platform, account.id)
        if known != member:
            members.absorb(tx, tenant.id, known, member)
        members.link(tx, tenant.id, account.platform, account.id, member)
        wiring.set(
            tx, tenant.id, account.platform, Kind.VOUCHED, account.id, by, now, member=account.id
        )
        audit.append(tx, tenant.id, now, by, "linked", member, _spoken(account))
    return member


def join(tx: Tx, tenant: Tenant, first: Account, second: Account, now: datetime, *, by: str) -> str:
    """Make two accounts one member. A name of the provider's own list is kept, else the first's."""
    one = members.resolve(tx, tenant.id, first.platform, first.id)
    other = members.resolve(tx, tenant.id, second.platform, second.id)
    listed = next((p for p in map(tenant.person, (one, other)) if p is not None), None)
    member = listed.id if listed is not None else one
    if one != other:
        _check_free(tx, tenant.id, one, second)
        _check_free(tx, tenant.id, other, first)
    for known in {one, other} - {member}:
        members.absorb(tx, tenant.id, known, member)
    for account in (first, second):
        members.link(tx, tenant.id, account.platform, account.id, member)
        audit.append(tx, tenant.id, now, by, "linked", member, _spoken(account))
    return member


def is_vouched(tx: Tx, provider: str, account: Account) -> bool:
    """Whether somebody of the provider linked this account."""
    found = wiring.get(tx, provider, account.platform, Kind.VOUCHED, account.id)
    return found is not None


def _check_free(tx: Tx, provider: str, member: str, account: Account) -> None:
    """Refused where the member has another account on the platform already."""
    for platform, user in members.links(tx, provider, member):
        if platform == account.platform and user != account.id:
            raise Refused(LINKED_ALREADY)


def _made_for(tx: Tx, provider: str, typed: str, now: datetime) -> Account | None:
    item = _digest(tx, provider, typed)
    for platform in PLATFORMS:
        kept = wiring.get(tx, provider, platform, Kind.CODE, item)
        until, _, account = (kept or "").partition(":")
        if account and to_time(int(until)) > now:
            return Account(platform, account)
    return None


def _forget_code(tx: Tx, provider: str, account: Account, typed: str) -> None:
    wiring.unset(tx, provider, account.platform, Kind.CODE, _digest(tx, provider, typed))


def _digest(tx: Tx, provider: str, code: str) -> str:
    """What is kept of a code; how it is typed does not matter."""
    plain = "".join(one for one in code.upper() if one in _LETTERS)
    return tx.blind(f"link:{provider}:{plain}")


def _spoken(account: Account) -> str:
    return f"{account.platform}:{account.id}"
