"""Everything Steward raises on purpose.

StewardError
├── BadInput            somebody gave us something we cannot use: where, what, how to mend it
│   ├── PackError       a policy pack does not pass its check
│   ├── SettingsError   config/steward.yaml or the environment
│   └── ImportFault     a transcript or an export
├── StoreError          the database cannot be used
│   ├── StoreInUse      another process holds it
│   ├── StoreTooNew     written by a newer Steward
│   └── KeyProblem      the key is missing or does not fit
└── Refused             a law or the pack forbids the step; nothing was changed
"""

from __future__ import annotations


class StewardError(Exception):
    """The root: its text is fit to be shown to an operator."""


class BadInput(StewardError):
    """Input that cannot be used.

    ``where`` names the file and line (or field), ``what`` is wrong there, ``mend`` says how to
    put it right.
    """

    def __init__(self, where: str, what: str, mend: str = "") -> None:
        self.where = where
        self.what = what
        self.mend = mend
        super().__init__(f"{where}: {what}" + (f" ({mend})" if mend else ""))


class PackError(BadInput):
    """A policy pack does not pass its check."""


class SettingsError(BadInput):
    """The settings file or the environment cannot be used."""


class ImportFault(BadInput):
    """A transcript or an export cannot be read."""


class StoreError(StewardError):
    """The database cannot be used."""


class StoreInUse(StoreError):
    """Another process already works on this store."""


class StoreTooNew(StoreError):
    """The store was written by a newer Steward than this one."""


class KeyProblem(StoreError):
    """The encryption key is missing, malformed, or not the one the store was written with."""


class Refused(StewardError):
    """A law or the pack forbids the step; ``why`` says which and what is missing."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)
