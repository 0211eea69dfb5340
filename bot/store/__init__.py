"""All SQL: the store, its tables one noun a module, migrations, backup and keys."""

from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.tx import Tx

__all__ = ["Keyring", "Store", "Tx"]
