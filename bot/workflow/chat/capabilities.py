"""What a platform can do for a provider, said openly before anybody counts on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.steps import Choice


class Means(StrEnum):
    """Something that a decision may need of a platform."""

    DELETE = "delete"
    RESTRICT = "restrict"
    BLOCK = "block"
    WITHDRAW = "withdraw"
    PRIVATE = "private"


NEEDED: dict[Choice, Means] = {
    Choice.REMOVE_CONTENT: Means.DELETE,
    Choice.RESTRICT: Means.RESTRICT,
    Choice.BLOCK: Means.BLOCK,
    Choice.WITHDRAW_ACCESS: Means.WITHDRAW,
    Choice.EXCLUDE: Means.WITHDRAW,
}
"""What each decision needs; the others need nothing but people."""


@dataclass(frozen=True, slots=True)
class Capability:
    """One means: whether there is it, and how it is done, or what is done instead."""

    means: Means
    is_there: bool
    how: str


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Everything a platform can and cannot do for a provider."""

    platform: str
    means: tuple[Capability, ...] = ()

    def of(self, means: Means) -> Capability | None:
        """What is known of a means."""
        return next((one for one in self.means if one.means is means), None)

    def can(self, means: Means) -> bool:
        """Whether there is this means; what nobody said is not there."""
        found = self.of(means)
        return found is not None and found.is_there

    def lacking(self, choices: tuple[Choice, ...]) -> tuple[str, ...]:
        """For each of the choices that cannot be carried out here: what happens instead."""
        wanted = dict.fromkeys(NEEDED[choice] for choice in choices if choice in NEEDED)
        found = (self.of(means) for means in wanted)
        return tuple(one.how for one in found if one is not None and not one.is_there)

    def lines(self) -> tuple[str, ...]:
        """A line for each means, for whoever checks the set-up."""
        return tuple(
            f"{one.means.value}: {'yes' if one.is_there else 'no'}; {one.how}" for one in self.means
        )
