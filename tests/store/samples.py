"""What store tests write: one provider, one learner, cases that differ where a test says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.cases import Case, Lane, OutboxKind
from bot.domain.categories import Category
from bot.domain.people import Actor, Audience, Role
from bot.store import Tx, outbox

PROVIDER = "northgate"
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MANAGER = Actor("mara", Role.MANAGER)
LEAD = Actor("lee", Role.SAFEGUARDING_LEAD)


def make_case(number: int = 1, **changes: Any) -> Case:
    """A plain case of learner u1; its message, group and id follow its number."""
    values: dict[str, Any] = {
        "id": f"case-{number}",
        "provider": PROVIDER,
        "number": number,
        "lane": Lane.REVIEW,
        "pack_id": "stanfords",
        "pack_version": "2025-11",
        "pack_digest": "d1",
        "platform": "discord",
        "space": "server",
        "place": "general",
        "place_name": "general",
        "provider_run": True,
        "message": f"m{number}",
        "author": "u1",
        "author_is_member": True,
        "audience": Audience.LEARNER,
        "subject": "u1",
        "target": None,
        "category": Category.OFFENSIVE,
        "also": (),
        "clause": "L2",
        "confidence": 0.9,
        "detectors": ("words",),
        "why": "a listed word",
        "text_digest": f"t{number}",
        "strike_group": f"g{number}",
        "opened_at": NOW,
        "strike": True,
    }
    return Case(**(values | changes))


def add_row(tx: Tx, dedupe: str, **changes: Any) -> str:
    """A card in the outbox; gives its id."""
    values: dict[str, Any] = {
        "kind": OutboxKind.CARD,
        "recipient": "moderators",
        "platform": "discord",
        "payload": {"text": "a card"},
        "dedupe": dedupe,
        "now": NOW,
    }
    row_id = outbox.add(tx, PROVIDER, **(values | changes))
    assert row_id is not None
    return row_id
