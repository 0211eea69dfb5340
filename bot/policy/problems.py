"""What a check of a pack brings to light, told all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.errors import BadInput, PackError
from bot.field_faults import Fault
from bot.strict_yaml import Document


class PackErrors(PackError):
    """Everything that is wrong with a pack; ``str`` gives a line for each."""

    def __init__(self, errors: Iterable[PackError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.where, first.what, first.mend)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def in_file(fault: Fault, document: Document) -> PackError:
    """A fault of a pack as an error that names file and line."""
    return PackError(document.where(*fault.at), fault.what, fault.mend)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something an operator should know that does not stop a pack: where, what, what to do."""

    where: str
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" ({self.mend})" if self.mend else "")


def as_pack_errors(errors: Iterable[BadInput]) -> list[PackError]:
    """Faults of a file, told as faults of a pack."""
    return [PackError(error.where, error.what, error.mend) for error in errors]
