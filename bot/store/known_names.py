"""By what words the record knows people, so that they can be taken out of a text."""

from __future__ import annotations

from bot.store.tx import Tx


def of_provider(tx: Tx, provider: str) -> frozenset[str]:
    """Ids, accounts and names of everybody in a provider's record."""
    ids = {row["word"] for row in tx.sql.list_known_ids(tx.conn, provider=provider)}
    names = {
        tx.unseal("members", f"{provider}/{row['id']}", "name", row["name"])
        for row in tx.sql.list_sealed_names(tx.conn, provider=provider)
    }
    return frozenset((ids | names) - {""})
