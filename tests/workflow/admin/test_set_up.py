"""What can be set up together, who may change what, and what is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.store import audit, wiring
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.workflow.admin.layout import chosen_in_chat, layout_of
from bot.workflow.admin.set_up import Keeper, choose, nonsense, section_page
from bot.workflow.admin.slots import SECTIONS, SLOTS, section_of
from bot.workflow.chat.seats import Seats

NOW = datetime(2026, 11, 2, tzinfo=UTC)
LAYOUT = {
    "desk-moderators": ("c1",),
    "desk-managers": ("c2",),
    "desk-safeguarding_lead": ("c3",),
    "fallback": ("c4",),
    "role-moderator": ("g1",),
    "role-manager": ("g2",),
    "role-safeguarding_lead": ("g3",),
    "audience-staff": ("g1", "g2", "g3"),
    "audience-learner": ("g4",),
    "withdrawn": ("g5",),
}


@pytest.mark.parametrize(
    ("slot", "chosen", "why"),
    [
        ("desk-director", "c2", None),
        ("desk-director", "c9", None),
        ("desk-managers", "c1", "serves already as: Moderators' desk"),
        ("desk-director", "c3", "serves already as: Safeguarding lead's desk"),
        ("fallback", "c1", "serves already as: Moderators' desk"),
        ("desk-managers", "c4", "serves already as: Place for closed messages"),
        ("role-manager", "g1", None),
        ("role-safeguarding_lead", "g2", None),
        ("role-safeguarding_lead", "g1", "every moderator would read disclosures"),
        ("role-moderator", "g3", "every moderator would read disclosures"),
        ("role-admin", "g4", "every one of them would be: Steward admins"),
        ("audience-visitor", "g2", "counts already as: Staff"),
        ("audience-contractor", "g9", None),
        ("audience-contractor", "g5", "serves already as: Role for withdrawn access"),
        ("withdrawn", "g4", "serves already as: Learners"),
    ],
)
def test_a_layout_is_refused_where_it_makes_no_sense(
    slot: str, chosen: str, why: str | None
) -> None:
    found = nonsense({**LAYOUT, slot: (chosen,)}, SLOTS[slot])
    assert found is None if why is None else found is not None and why in found


def test_every_refusal_says_how_to_mend_it() -> None:
    for one, other in product(LAYOUT, LAYOUT):
        found = nonsense({**LAYOUT, one: LAYOUT[other]}, SLOTS[one])
        assert found is None or "Choose another" in found


@pytest.mark.parametrize(
    ("is_admin", "runs_space", "has_admins", "looks", "sets", "sets_guarded"),
    [
        (False, False, False, False, False, False),
        (False, True, False, True, True, True),
        (False, True, True, True, True, False),
        (True, False, True, True, True, True),
    ],
)
def test_who_runs_the_space_sets_up_until_there_are_steward_admins(
    is_admin: bool, runs_space: bool, has_admins: bool, looks: bool, sets: bool, sets_guarded: bool
) -> None:
    keeper = Keeper("u1", is_admin, runs_space, has_admins)
    plain, guarded = SLOTS["desk-moderators"], SLOTS["role-safeguarding_lead"]
    assert (keeper.may_look, keeper.may_set(plain)) == (looks, sets)
    assert (keeper.may_set(guarded), keeper.may_mark) == (sets_guarded, sets_guarded)


def test_what_decides_who_reads_disclosures_exports_or_sets_up_is_guarded() -> None:
    guarded = {slot.id for slot in SLOTS.values() if slot.is_guarded}
    offices = ("safeguarding_lead", "deputy_lead", "data_protection_officer", "admin")
    assert guarded == {"desk-safeguarding_lead", *(f"role-{office}" for office in offices)}


def test_every_desk_role_and_audience_can_be_set_up() -> None:
    wanted = {f"desk-{desk}" for desk in Desk} | {f"role-{role}" for role in Role}
    wanted |= {f"audience-{audience}" for audience in Audience}
    assert wanted | {"fallback", "withdrawn"} == set(SLOTS)
    assert all(slot in section_of(slot).slots for slot in SLOTS.values())


def test_no_section_has_more_menus_than_a_message_takes_beside_its_buttons() -> None:
    assert max(len(section.slots) for section in SECTIONS) <= 4


async def test_a_choice_is_saved_with_its_entry_in_the_log_and_a_refused_one_is_not(
    tmp_path: Path,
) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)
    at = ("college", "slack", LAYOUT)
    try:
        saved = await store.write(
            lambda tx: choose(tx, *at, SLOTS["role-manager"], ["g8", "g7"], "ada", NOW)
        )
        refused = await store.write(
            lambda tx: choose(tx, *at, SLOTS["desk-managers"], ["c1"], "ada", NOW)
        )
        clash = await store.write(
            lambda tx: choose(tx, *at, SLOTS["audience-learner"], ["g7"], "ada", NOW)
        )
        chosen = await store.read(lambda tx: chosen_in_chat(tx, "college", "slack"))
        log = await store.read(lambda tx: audit.latest(tx, "college"))
    finally:
        await store.close()
    assert saved is None and refused is not None
    assert clash is not None and "Managers" in clash
    assert chosen == {"role-manager": ("g7", "g8")}
    assert [(one.what, one.actor, one.subject) for one in log] == [
        ("set_up", "ada", "slack/role-manager")
    ]


async def test_nothing_chosen_goes_back_to_the_settings_unless_that_makes_no_sense_now(
    tmp_path: Path,
) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)
    at, slot = ("college", "slack", LAYOUT), SLOTS["desk-moderators"]
    try:
        await store.write(lambda tx: choose(tx, *at, slot, ["c8"], "ada", NOW))
        await store.write(lambda tx: choose(tx, *at, SLOTS["desk-director"], ["c1"], "ada", NOW))
        refused = await store.write(lambda tx: choose(tx, *at, slot, [], "ada", NOW))
        await store.write(lambda tx: choose(tx, *at, SLOTS["desk-director"], [], "ada", NOW))
        taken_back = await store.write(lambda tx: choose(tx, *at, slot, [], "ada", NOW))
        left = await store.read(
            lambda tx: wiring.list_all(tx, "college", "slack", wiring.Kind.DESK)
        )
    finally:
        await store.close()
    assert refused is not None and "Director's desk" in refused
    assert (taken_back, left) == (None, ())


def test_seats_are_read_slot_by_slot() -> None:
    seats: Seats[str] = Seats(
        provider="college",
        desks={Desk.MODERATORS: "c1"},
        roles={"g1": frozenset({Role.MODERATOR, Role.MANAGER}), "g2": frozenset({Role.MANAGER})},
        audiences={"g4": Audience.LEARNER},
    )
    assert layout_of(seats, {"fallback": ("c4",)}) == {
        "desk-moderators": ("c1",),
        "role-moderator": ("g1",),
        "role-manager": ("g1", "g2"),
        "audience-learner": ("g4",),
        "fallback": ("c4",),
    }


def test_a_section_says_where_each_choice_comes_from() -> None:
    page = section_page(SECTIONS[0], LAYOUT, {"desk-managers": ("c2",)})
    lines = [str(line) for part in page.body for line in part.lines]
    assert any("Moderators' desk" in line and "from the settings file" in line for line in lines)
    assert any("Managers' desk" in line and "set here" in line for line in lines)
    assert any("Director's desk" in line and "nothing chosen" in line for line in lines)
