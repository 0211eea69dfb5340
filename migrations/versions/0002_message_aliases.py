"""A text posted again after a deletion belongs to the same case."""

from __future__ import annotations

from bot.store.migrate import run_revision

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Create what 0002_message_aliases.sql says."""
    run_revision(revision)
