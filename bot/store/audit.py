"""The audit log: a keyed hash chain over what was decided and by whom.

Each row's ``mac`` is an HMAC over the row before it and over this row's fields, with the actor, the
subject and the content as digests only. So a person can be erased (the readable name is blanked,
its digest stays) and the chain still verifies.

Known limits. Whoever holds both the database and its key can write a new chain; whoever can write
the database can cut the newest rows off. An anchor (``head``, written down outside this machine)
shows both: ``verify`` with that anchor fails if the row it names is gone or differs. The chain
says that rows were not altered after they were written, not that what they say is true.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.times import to_ms, to_time
from bot.store.tx import Tx

_START = "0" * 64
LOST = "audit_rows_under_a_lost_key"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The newest row's place in the chain, to be kept somewhere else."""

    seq: int
    mac: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What verifying found: ``first_bad`` and ``why`` name the first row that does not fit.

    ``rows`` were looked at; ``unverifiable`` more, the oldest, were written under a key that is
    lost (``rotation.abandon``): nobody can vouch for them any more.
    """

    ok: bool
    rows: int
    first_bad: int | None = None
    why: str = ""
    unverifiable: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One row; actor and subject are None once the person is erased."""

    seq: int
    provider: str
    at: datetime
    actor: str | None
    what: str
    subject: str | None
    digest_of: str


def append(
    tx: Tx, provider: str, at: datetime, actor: str, what: str, subject: str, content: str
) -> Anchor:
    """Write the next row.

    ``subject`` is a case or member id; of ``content``, whatever was decided on or said, only the
    keyed digest is kept.
    """
    last = head(tx) or Anchor(0, _START)
    row: dict[str, object] = {
        "seq": last.seq + 1,
        "provider": provider,
        "at": to_ms(at),
        "actor": actor,
        "actor_digest": tx.blind(actor),
        "what": what,
        "subject": subject,
        "subject_digest": tx.blind(subject),
        "digest_of": tx.blind(content),
    }
    mac = _mac(tx, last.mac, row)
    tx.sql.add_audit(tx.conn, **row, mac=mac)
    return Anchor(last.seq + 1, mac)


def head(tx: Tx) -> Anchor | None:
    """The newest row as an anchor; None while the log is empty."""
    row = tx.sql.get_audit_head(tx.conn)
    return None if row is None else Anchor(row["seq"], row["mac"])


def verify(tx: Tx, anchor: Anchor | None = None) -> AuditReport:
    """Go through the whole chain, and check that it contains the anchor where one is given."""
    lost = int(tx.sql.get_counter(tx.conn, provider="", name=LOST) or 0)
    before, seq, anchored = _mac_of(tx, lost), lost, anchor is None
    for row in tx.sql.list_audit(tx.conn):
        if row["seq"] <= lost:
            continue
        seq += 1
        why = _fault(tx, row, before, seq)
        if not why and anchor and row["seq"] == anchor.seq:
            anchored = True
            why = "" if row["mac"] == anchor.mac else "the row is not the one that was anchored"
        if why:
            return AuditReport(False, seq - lost, row["seq"], why, lost)
        before = row["mac"]
    if anchor and not anchored:
        why = "the anchored row is gone: the newest rows were cut off"
        return AuditReport(False, seq - lost, anchor.seq, why, lost)
    return AuditReport(True, seq - lost, unverifiable=lost)


def give_up_chain(tx: Tx) -> int:
    """Start a new chain after the rows there are, whose key is lost; how many those are."""
    last = head(tx)
    lost = last.seq if last else 0
    tx.sql.set_counter(tx.conn, provider="", name=LOST, value=lost)
    return lost


def latest(tx: Tx, provider: str, limit: int = 50) -> tuple[Entry, ...]:
    """A provider's newest rows, newest first."""
    rows = tx.sql.list_audit_of_provider(tx.conn, provider=provider, limit=limit)
    return tuple(_to_entry(row) for row in rows)


def naming(tx: Tx, provider: str, person_or_case: str) -> tuple[Entry, ...]:
    """The rows that still name an id as subject or actor, oldest first."""
    rows = tx.sql.list_audit_naming(tx.conn, provider=provider, id=person_or_case)
    return tuple(_to_entry(row) for row in rows)


def blank(tx: Tx, provider: str, person_or_case: str) -> int:
    """Forget an id as subject and as actor; how many rows named it. The chain still verifies."""
    name = {"provider": provider, "id": person_or_case, "digest": tx.blind(person_or_case)}
    as_subject = tx.sql.blank_audit_subject(tx.conn, **name)
    return int(as_subject) + int(tx.sql.blank_audit_actor(tx.conn, **name))


def _mac_of(tx: Tx, seq: int) -> str:
    row = tx.sql.get_audit_row(tx.conn, seq=seq)
    return _START if row is None else str(row["mac"])


def _fault(tx: Tx, row: sqlite3.Row, before: str, seq: int) -> str:
    """What is wrong with a row; empty if it fits."""
    if row["seq"] != seq:
        return f"row {seq} is missing"
    if row["mac"] != _mac(tx, before, dict(row)):
        return "the row was altered, or one before it was taken out or moved"
    for readable, digest in (("actor", "actor_digest"), ("subject", "subject_digest")):
        if row[readable] is not None and tx.blind(row[readable]) != row[digest]:
            return f"the row's {readable} was altered"
    return ""


def _mac(tx: Tx, before: str, row: dict[str, object]) -> str:
    names = ("seq", "provider", "at", "actor_digest", "what", "subject_digest", "digest_of")
    return tx.audit_mac(json.dumps([before, *(row[name] for name in names)]).encode())


def _to_entry(row: sqlite3.Row) -> Entry:
    return Entry(
        seq=row["seq"],
        provider=row["provider"],
        at=to_time(row["at"]),
        actor=row["actor"],
        what=row["what"],
        subject=row["subject"],
        digest_of=row["digest_of"],
    )
