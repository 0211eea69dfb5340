"""What is set up for a provider on a platform: the settings, and over them what chat set up.

A layout holds for each slot (by its id) the places or groups that were chosen, as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.store import wiring
from bot.store.tx import Tx
from bot.workflow.admin.places import elsewhere
from bot.workflow.admin.slots import (
    AUDIENCES,
    DESKS,
    KEEPERS,
    SLOTS,
    WORKERS,
    Slot,
)
from bot.workflow.chat.seats import Seats, roles_by_id

Id = TypeVar("Id", int, str)
AnySeats = TypeVar("AnySeats", bound=Seats[Any])  # whatever its ids are

Layout = Mapping[str, tuple[str, ...]]
"""By slot id, what was chosen; a slot with nothing chosen is absent."""

_SEATED = (*WORKERS, *KEEPERS)


def layout_of(seats: Seats[Any], others: Layout) -> Layout:  # whatever its ids are
    """What seats say, slot by slot; ``others`` are slots that seats know nothing of."""
    found: dict[str, tuple[str, ...]] = {}
    for slot in DESKS:
        if (place := seats.desks.get(Desk(slot.item))) is not None:
            found[slot.id] = (str(place),)
    for slot in _SEATED:
        role = Role(_named(slot))
        found[slot.id] = _sorted(one for one, held in seats.roles.items() if role in held)
    for slot in AUDIENCES:
        audience = Audience(_named(slot))
        found[slot.id] = _sorted(one for one, who in seats.audiences.items() if who is audience)
    return {slot: chosen for slot, chosen in {**found, **others}.items() if chosen}


def chosen_in_chat(tx: Tx, provider: str, platform: str) -> Layout:
    """What was set up in chat, and nothing else."""
    found = {}
    for slot in SLOTS.values():
        value = wiring.get(tx, provider, platform, slot.kind, slot.item)
        if value:
            found[slot.id] = tuple(value.split(","))
    return found


def seated(tx: Tx, platform: str, seats: AnySeats, to_id: Callable[[str], Any]) -> AnySeats:
    """The seats with what was set up in chat in place of the settings. ``to_id`` reads an id."""
    chosen = chosen_in_chat(tx, seats.provider, platform)
    if chosen:
        whole = {**layout_of(seats, {}), **chosen}
        seats = replace(
            seats,
            desks={Desk(slot.item): to_id(whole[slot.id][0]) for slot in _in(DESKS, whole)},
            roles=roles_by_id(
                {
                    Role(_named(slot)): [to_id(one) for one in whole[slot.id]]
                    for slot in _in(_SEATED, whole)
                }
            ),
            audiences={
                to_id(one): Audience(_named(slot))
                for slot in _in(AUDIENCES, whole)
                for one in whole[slot.id]
            },
        )
    return replace(seats, elsewhere=elsewhere(tx, seats.provider, platform, seats.elsewhere))


def _in(slots: Iterable[Slot], layout: Layout) -> Iterable[Slot]:
    return (slot for slot in slots if slot.id in layout)


def _named(slot: Slot) -> str:
    """The role or audience of a slot."""
    return slot.item.partition(":")[2]


def _sorted(ids: Iterable[object]) -> tuple[str, ...]:
    return tuple(sorted(str(one) for one in ids))
