"""How Alembic runs the revisions: on the connection that bot.store.migrate hands over."""

from __future__ import annotations

from alembic import context


def main() -> None:
    """Run the pending revisions in one transaction, or print their SQL (``--sql``)."""
    if context.is_offline_mode():
        context.configure(dialect_name="sqlite", literal_binds=True)
    else:
        context.configure(
            connection=context.config.attributes["connection"], transactional_ddl=True
        )
    with context.begin_transaction():
        context.run_migrations()


main()
