"""${message}"""

from __future__ import annotations

from bot.store.migrate import run_revision

revision = ${repr(up_revision)}
down_revision: str | None = ${repr(down_revision)}
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Run the SQL file that stands beside this one and starts with the same number."""
    run_revision(revision)
