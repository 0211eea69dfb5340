"""How a provider's chat server is wired, kept beside the record."""

from __future__ import annotations

from bot.store.migrate import run_revision

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Create what 0003_wiring.sql says."""
    run_revision(revision)
