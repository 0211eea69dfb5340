"""``/steward setup`` on the wire: who may, what is saved, what is refused and how it is mended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.domain.people import Role
from bot.domain.steps import Desk
from bot.store import audit
from tests.platforms.slack.academy import DESPAIR, INSULT, Academy, Running, academy, shown, steward
from tests.platforms.slack.asking import answer, flagged, words_in
from tests.simulators.slack.world import Channel, User, View

DESK = "steward-setup:choose:desk-"
ROLE = "steward-setup:choose:role-"


async def guide(at: Academy, by: User) -> View:
    """Open the guide."""
    await at.sim.command(by, "/steward setup", at.place.general)
    view: View = await at.sim.until(lambda: at.sim.modal(by), 8)
    return view


async def choose(at: Academy, view: View, name: str, values: list[str] | None) -> str:
    """Choose in one of the guide's menus; what it then shows."""
    before = view.hash
    await at.sim.press(view, name, view.user, values)
    await at.sim.until(lambda: view.hash != before, 8)
    return words_in(view.body["blocks"])


def menu(view: View, name: str) -> dict[str, Any]:
    """A menu of the guide as it is drawn."""
    found = (one["accessory"] for one in view.body["blocks"] if "accessory" in one)
    menu: dict[str, Any] = next(one for one in found if one["action_id"] == name)
    return menu


def desk(at: Academy, name: str = "new-desk", *people: User) -> Channel:
    """A private channel that Steward is in."""
    return at.sim.channel(name, list(people) or [at.place.mo], is_private=True)


async def test_only_administrators_are_let_in(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        for who in (at.place.kim, at.place.mo, at.place.mara):
            assert "administrators of the workspace" in await answer(at, who, "setup")
            assert at.sim.modal(who) is None
        view = await guide(at, at.place.ada)
        said = words_in(view.body["blocks"])
        assert "1 of 4" in said and "from the settings file" in said
        name = f"{DESK}moderators"
        assert menu(view, name)["initial_conversations"] == [at.place.moderators.id]


async def test_a_desk_that_was_chosen_gets_the_next_card_and_it_is_recorded(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        view, new = await guide(at, at.place.ada), desk(at)
        said = await choose(at, view, f"{DESK}moderators", [new.id])
        assert "Saved: Moderators' desk" in said and "set here" in said
        await flagged(at, bot)
        assert "C-00001" in shown(await at.card(new))
        entries = await bot.app.store.read(lambda tx: audit.latest(tx, "academy"))
        (entry,) = [one for one in entries if one.what == "set_up"]
        assert (entry.actor, entry.subject) == (at.place.ada.id, "slack/desk-moderators")


async def test_what_is_taken_back_is_as_the_settings_say_at_once(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        view = await guide(at, at.place.ada)
        await choose(at, view, f"{DESK}moderators", [desk(at).id])
        assert "Taken back" in await choose(at, view, f"{DESK}moderators", None)
        await flagged(at, bot)
        assert "C-00001" in shown(await at.card(at.place.moderators))


async def test_people_and_groups_that_were_chosen_hold_at_once(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        group = at.sim.usergroup("mods", [at.place.tess])
        label = await flagged(at, bot)
        view = await guide(at, at.place.ada)
        await choose(at, view, "steward-setup:go:workers", None)
        await choose(at, view, f"{ROLE}moderator", [at.place.bo.id])
        await choose(at, view, f"{ROLE}moderator:groups", [group["id"]])
        assert menu(view, f"{ROLE}moderator")["initial_users"] == [at.place.bo.id]
        for who in (at.place.tess, at.place.bo):
            assert label in await answer(at, who, "case list")
        assert "people of this desk" in await answer(at, at.place.mo, "case list")


async def test_what_no_menu_shows_stays_beside_what_is_chosen(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more = {"domains": {"staff": ["academy.example"]}}
        async with steward(at) as bot:
            view = await guide(at, at.place.ada)
            for section in ("workers", "keepers", "audiences"):
                await choose(at, view, f"steward-setup:go:{section}", None)
            name = "steward-setup:choose:audience-staff"
            await choose(at, view, name, [at.place.mo.id])
            workspace = bot.slack.wire.workspaces.of_provider("academy")
            assert workspace is not None
            staff = {one for one, who in workspace.audiences.items() if who.value == "staff"}
            assert staff == {at.place.mo.id, "@academy.example"}


async def test_the_guide_and_what_it_saved_work_on_after_a_restart(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            view, new = await guide(at, at.place.ada), desk(at)
            await choose(at, view, f"{DESK}moderators", [new.id])
        async with steward(at) as bot:
            said = await choose(at, view, f"{DESK}managers", [desk(at, "more").id])
            assert "Saved: Managers' desk" in said
            await flagged(at, bot)
            assert "C-00001" in shown(await at.card(new))


def _public(at: Academy) -> Channel:
    return at.place.course


def _without_steward(at: Academy) -> Channel:
    return at.sim.channel("away", [at.place.mo], is_private=True, has_bot=False)


def _archived(at: Academy) -> Channel:
    found = desk(at, "old-desk")
    found.is_archived = True
    return found


def _shared(at: Academy) -> Channel:
    found = desk(at, "with-others")
    found.is_ext_shared = True
    return found


def _with_a_learner(at: Academy) -> Channel:
    return desk(at, "mixed", at.place.mo, at.place.kim)


def _taken(at: Academy) -> Channel:
    return at.place.managers


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (_public, "everybody can read that channel"),
        (_without_steward, "/invite @Steward"),
        (_archived, "archived"),
        (_shared, "another organisation"),
        (_with_a_learner, "must not read there: Kim"),
        (_taken, "serves already as: Managers' desk"),
    ],
)
async def test_a_desk_that_makes_no_sense_is_refused_and_nothing_is_saved(
    tmp_path: Path, make: Any, why: str
) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        view = await guide(at, at.place.ada)
        said = await choose(at, view, f"{DESK}moderators", [make(at).id])
        assert "Not saved" in said and why in said
        workspace = bot.slack.wire.workspaces.of_provider("academy")
        assert workspace is not None
        assert workspace.channel_of(Desk.MODERATORS) == at.place.moderators.id
        name = f"{DESK}moderators"
        assert menu(view, name)["initial_conversations"] == [at.place.moderators.id]


async def test_moderators_are_kept_out_of_the_leads_channel(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        view, mixed = await guide(at, at.place.ada), desk(at, "lead", at.place.sam, at.place.mo)
        said = await choose(at, view, f"{DESK}safeguarding_lead", [mixed.id])
        assert "must not read there: Mo" in said
        alone = desk(at, "lead-alone", at.place.sam)
        said = await choose(at, view, f"{DESK}safeguarding_lead", [alone.id])
        assert "Saved" in said


async def test_a_desk_that_the_administrator_is_not_in_is_named_by_its_id(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        ada, alone = at.place.ada, desk(at, "lead-alone", at.place.sam)
        await at.sim.command(ada, f"/steward setup desk safeguarding_lead {alone.id}", _public(at))
        view = await at.sim.until(lambda: at.sim.modal(ada), 8)
        assert "Saved: Safeguarding lead's desk" in words_in(view.body["blocks"])
        await flagged(at, bot, text=DESPAIR)
        assert "C-00001" in shown(await at.card(alone))
        said = await answer(at, at.place.mo, f"setup desk moderators {alone.id}")
        assert "administrators of the workspace" in said


async def test_where_there_are_steward_admins_only_they_change_what_is_guarded(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"admin": [at.place.tess.id]}
        async with steward(at) as bot:
            alone = desk(at, "lead-alone", at.place.sam)
            by_owner = await guide(at, at.place.ada)
            said = await choose(at, by_owner, f"{DESK}safeguarding_lead", [alone.id])
            assert "Only Steward's own admins" in said
            by_admin = await guide(at, at.place.tess)
            said = await choose(at, by_admin, f"{DESK}safeguarding_lead", [alone.id])
            assert "Saved" in said
            await holds(bot, Role.ADMIN)


async def holds(bot: Running, role: Role) -> None:
    """Somebody holds a role."""
    workspace = bot.slack.wire.workspaces.of_provider("academy")
    assert workspace is not None and (workspace.role_ids((role,)) or workspace.named((role,)))


async def test_whoever_lost_the_right_is_told_so_at_the_next_press(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        view = await guide(at, at.place.ada)
        at.place.ada.is_admin = False
        said = await choose(at, view, f"{DESK}moderators", [desk(at).id])
        assert "Nothing was changed" in said
        workspace = bot.slack.wire.workspaces.of_provider("academy")
        assert workspace is not None
        assert workspace.channel_of(Desk.MODERATORS) == at.place.moderators.id


async def test_the_last_page_looks_everything_through(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        view = await guide(at, at.place.ada)
        said = await choose(at, view, "steward-setup:check", None)
        assert "looked through" in said and "Steward works by these choices already" in said
        assert "4 of 4" in await choose(at, view, "steward-setup:go:audiences", None)


async def test_a_guide_that_was_closed_saves_and_tells_in_private(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        view, new = await guide(at, at.place.ada), desk(at)
        at.sim.faults.error("not_found", "views.update", 1)
        await at.sim.press(view, f"{DESK}moderators", at.place.ada, [new.id])
        await at.told(at.place.ada, "Saved: Moderators' desk")
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        assert "C-00001" in shown(await at.card(new))
        assert len(await bot.cases()) == 1
