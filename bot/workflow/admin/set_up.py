"""Setting up in chat: who may, what makes no sense, and saving one choice at a time.

Each choice is saved by itself, in one transaction with its entry in the audit log. Nothing of the
guide is kept between two presses, so that it works on after a restart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.steps import Desk
from bot.store import audit, wiring
from bot.store.tx import Tx
from bot.workflow.admin.checkup import Check, Level, verdict, worst_first
from bot.workflow.admin.layout import Layout, chosen_in_chat
from bot.workflow.admin.slots import (
    AUDIENCES,
    DESKS,
    FALLBACK,
    KEEPERS,
    SECTIONS,
    WITHDRAWN,
    WORKERS,
    Section,
    Slot,
    Takes,
)
from bot.workflow.chat.pages import Page, Part

NOT_FOR_YOU = (
    "This is for the administrators of the {space} and for Steward's admins. Nothing was changed."
)
ADMINS_ONLY = "Only Steward's own admins change this, now that there are some. Nothing was changed."
SAVED = "Saved: {what}."
TAKEN_BACK = "Taken back: {what} is as the settings file says."
NOT_SAVED = "Not saved: {why}"
LOOKED_THROUGH = "Steward works by these choices already. What is left to mend stands first."
ORDER = "The menus, in this order:"
HINT = "Leave a menu empty to go back to what the settings file says."

MARKS: Mapping[Level, str] = {Level.GOOD: "✅", Level.MIND: "⚠️", Level.BAD: "❌"}
"""How a finding looks in chat."""

_SEATED = (*WORKERS, *KEEPERS)
_LEADS = ("role-safeguarding_lead", "role-deputy_lead")
_MODERATORS = "role-moderator"
_MANAGERS_DESK, _DIRECTORS_DESK = f"desk-{Desk.MANAGERS.value}", f"desk-{Desk.DIRECTOR.value}"


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who uses the administrators' commands, as is so at this moment.

    ``runs_space``: the platform itself lets them administer the space. ``has_admins``: the provider
    has Steward admins.
    """

    id: str
    is_admin: bool
    runs_space: bool
    has_admins: bool

    @property
    def may_look(self) -> bool:
        """Whether these commands are theirs at all."""
        return self.is_admin or self.runs_space

    def may_set(self, slot: Slot) -> bool:
        """Whether they may change this; what is guarded is for Steward admins once there are."""
        return self.is_admin or (self.runs_space and not (slot.is_guarded and self.has_admins))

    @property
    def may_mark(self) -> bool:
        """Whether they may say which places are watched."""
        return self.is_admin or (self.runs_space and not self.has_admins)


def choose(
    tx: Tx,
    provider: str,
    platform: str,
    of_settings: Layout,
    slot: Slot,
    chosen: Sequence[str],
    actor: str,
    at: datetime,
) -> str | None:
    """Save a choice, or say why it makes no sense and how to mend it. Nothing chosen: as settings.

    ``of_settings`` is the layout without what chat set up.
    """
    layout = {**of_settings, **chosen_in_chat(tx, provider, platform)}
    after = tuple(sorted(chosen)) or of_settings.get(slot.id, ())
    why = nonsense({**layout, slot.id: after}, slot)
    if why is not None:
        return why
    if chosen:
        wiring.set(tx, provider, platform, slot.kind, slot.item, ",".join(sorted(chosen)), at)
    else:
        wiring.unset(tx, provider, platform, slot.kind, slot.item)
    said = ",".join(sorted(chosen)) or "as the settings say"
    audit.append(tx, provider, at, actor, "set_up", f"{platform}/{slot.id}", said)
    return None


def nonsense(layout: Layout, slot: Slot) -> str | None:
    """Why a layout makes no sense in this slot, and what to do; None where it does. Pure."""
    if slot.takes is Takes.PLACE:
        return _place_twice(layout, slot)
    return _group_twice(layout, slot)


def _place_twice(layout: Layout, slot: Slot) -> str | None:
    """Each desk has a place of its own; only director and managers may share one."""
    for other in (*DESKS, FALLBACK):
        shared = set(layout.get(slot.id, ())) & set(layout.get(other.id, ()))
        may_share = {slot.id, other.id} <= {_MANAGERS_DESK, _DIRECTORS_DESK}
        if shared and other is not slot and not may_share:
            return (
                f"this place serves already as: {other.called}. What comes to the one is not for "
                f"everybody at the other. Choose another place, or change that one first."
            )
    return None


def _group_twice(layout: Layout, slot: Slot) -> str | None:
    """No group is of two audiences, and none that everybody is in holds a role."""
    chosen = set(layout.get(slot.id, ()))
    for other in (*AUDIENCES, *_SEATED, WITHDRAWN):
        if other is slot or not chosen & set(layout.get(other.id, ())):
            continue
        why = _clash(slot, other)
        if why is not None:
            return f"{why} Choose another group, or take it out there first."
    return None


def _clash(one: Slot, other: Slot) -> str | None:
    """Why two slots cannot share a group."""
    pair = {one.id, other.id}
    if WITHDRAWN in (one, other):
        return f"this group serves already as: {other.called}."
    if one in AUDIENCES and other in AUDIENCES:
        return f"this group counts already as: {other.called}."
    if pair & {"audience-learner", "audience-visitor"}:
        return f"every one of them would be: {(other if one in AUDIENCES else one).called}."
    if _MODERATORS in pair and pair & set(_LEADS):
        return "every moderator would read disclosures."
    return None


def section_page(
    section: Section,
    layout: Layout,
    in_chat: Layout,
    said: str = "",
    found: Sequence[Check] = (),
    *,
    sections: Sequence[Section] = SECTIONS,
    groups: str = "roles",
) -> Page:
    """A section of the guide: what it asks, what is chosen, what was said and found.

    ``sections`` are those that the platform has; ``groups`` are what it chooses members by.
    """
    numbered = enumerate(section.slots, 1)
    lines = tuple(f"{place}. {_slot_line(slot, layout, in_chat)}" for place, slot in numbered)
    text = section.text.format(groups=groups)
    body = [Part((text, HINT), is_list=False), Part((ORDER, *lines), is_list=False)]
    if said:
        body.insert(0, Part((said,), is_list=False))
    where = f"{sections.index(section) + 1} of {len(sections)}: {section.title}"
    return Page(f"Setting up Steward, {where}", tuple(body), (found_part(found),))


def last_page(found: Sequence[Check]) -> Page:
    """The end of the guide: everything that was set up, looked at together."""
    body = (Part((verdict(found), LOOKED_THROUGH), is_list=False), found_part(found, ""))
    return Page("Setting up Steward: looked through", body)


def found_part(found: Sequence[Check], title: str = "What I found") -> Part:
    """Findings as lines, the worst first."""
    shown = tuple(f"{MARKS[one.level]} {one.line}" for one in worst_first(found))
    return Part(shown, title, is_list=False)


def _slot_line(slot: Slot, layout: Layout, in_chat: Layout) -> str:
    where = "nothing chosen"
    if slot.id in layout:
        where = "set here" if slot.id in in_chat else "from the settings file"
    return f"{slot.label}: {slot.purpose}; {where}"
