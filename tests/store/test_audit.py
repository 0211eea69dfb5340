"""The audit chain: whatever is done to it behind our back shows."""

from __future__ import annotations

import pytest

from bot.store import Store, Tx, audit
from bot.store.audit import Anchor, AuditReport
from tests.store.samples import NOW, PROVIDER

ROWS = 6
PRIVATE = "what somebody wrote"


async def fill(store: Store) -> Anchor:
    def append_all(tx: Tx) -> Anchor:
        for number in range(1, ROWS + 1):
            head = audit.append(tx, PROVIDER, NOW, "mara", "uphold", f"case-{number}", PRIVATE)
        return head

    return await store.write(append_all)


async def run(store: Store, *statements: str) -> None:
    await store.write(lambda tx: [tx.conn.execute(statement) for statement in statements])


async def test_an_untouched_log_verifies_against_its_anchor(store: Store) -> None:
    assert await store.read(audit.verify) == AuditReport(True, 0)
    anchor = await fill(store)
    assert await store.read(audit.verify) == AuditReport(True, ROWS)
    assert await store.read(lambda tx: audit.verify(tx, anchor)) == AuditReport(True, ROWS)
    assert await store.read(audit.head) == anchor


async def test_the_log_keeps_no_content_only_its_digest(store: Store) -> None:
    await fill(store)
    rows = await store.read(lambda tx: [tuple(r) for r in tx.conn.execute("SELECT * FROM audit")])
    assert PRIVATE not in str(rows)
    entry = (await store.read(lambda tx: audit.latest(tx, PROVIDER)))[0]
    assert entry.digest_of == await store.read(lambda tx: tx.blind(PRIVATE))


TAMPERING: list[tuple[str, list[str], int]] = [
    ("another decision", ["UPDATE audit SET what = 'dismiss' WHERE seq = 3"], 3),
    ("another time", ["UPDATE audit SET at = at + 1 WHERE seq = 2"], 2),
    ("another provider", ["UPDATE audit SET provider = 'southgate' WHERE seq = 2"], 2),
    ("another content", ["UPDATE audit SET digest_of = 'x' WHERE seq = 4"], 4),
    ("another actor shown", ["UPDATE audit SET actor = 'mo' WHERE seq = 5"], 5),
    ("another subject shown", ["UPDATE audit SET subject = 'case-9' WHERE seq = 5"], 5),
    ("another mac", ["UPDATE audit SET mac = '0' WHERE seq = 6"], 6),
    ("a row taken out", ["DELETE FROM audit WHERE seq = 3"], 4),
    (
        "a row taken out and the gap closed",
        ["DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = seq - 1 WHERE seq > 3"],
        3,
    ),
    ("the first row taken out", ["DELETE FROM audit WHERE seq = 1"], 2),
    (
        "two rows swapped",
        [
            "UPDATE audit SET seq = 99 WHERE seq = 2",
            "UPDATE audit SET seq = 2 WHERE seq = 3",
            "UPDATE audit SET seq = 3 WHERE seq = 99",
        ],
        2,
    ),
]


@pytest.mark.parametrize(
    ("statements", "first_bad"), [row[1:] for row in TAMPERING], ids=[row[0] for row in TAMPERING]
)
async def test_tampering_shows_at_the_row_it_touched(
    store: Store, statements: list[str], first_bad: int
) -> None:
    await fill(store)
    await run(store, *statements)
    report = await store.read(audit.verify)
    assert (report.ok, report.first_bad) == (False, first_bad)
    assert report.why


async def test_a_tail_cut_off_shows_against_an_anchor_and_only_there(store: Store) -> None:
    anchor = await fill(store)
    await run(store, "DELETE FROM audit WHERE seq > 4")
    assert (await store.read(audit.verify)).ok
    report = await store.read(lambda tx: audit.verify(tx, anchor))
    assert (report.ok, report.first_bad) == (False, ROWS)
    assert "cut off" in report.why


async def test_a_tail_cut_off_and_written_anew_shows_against_an_anchor(store: Store) -> None:
    anchor = await fill(store)
    await run(store, "DELETE FROM audit WHERE seq > 4")
    for _ in range(2):
        await store.write(lambda tx: audit.append(tx, PROVIDER, NOW, "mo", "x", "y", "z"))
    report = await store.read(lambda tx: audit.verify(tx, anchor))
    assert (report.ok, report.first_bad) == (False, ROWS)
    assert "not the one that was anchored" in report.why


async def test_a_person_can_be_forgotten_and_the_log_still_verifies(store: Store) -> None:
    anchor = await fill(store)
    await store.write(lambda tx: audit.append(tx, PROVIDER, NOW, "u1", "appeal", "case-1", PRIVATE))
    assert await store.write(lambda tx: audit.blank(tx, PROVIDER, "u1")) == 1
    assert await store.write(lambda tx: audit.blank(tx, PROVIDER, "case-1")) == 2
    assert await store.read(lambda tx: audit.naming(tx, PROVIDER, "u1")) == ()
    newest = (await store.read(lambda tx: audit.latest(tx, PROVIDER, 1)))[0]
    assert (newest.actor, newest.subject, newest.what) == (None, None, "appeal")
    assert (await store.read(lambda tx: audit.verify(tx, anchor))).ok
