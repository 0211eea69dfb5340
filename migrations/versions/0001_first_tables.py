"""The first tables."""

from __future__ import annotations

from bot.store.migrate import run_revision

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Create everything in 0001_first_tables.sql."""
    run_revision(revision)
