"""/setup on the wire: who may, what is saved, what is refused, and that it outlives a restart."""

from __future__ import annotations

from pathlib import Path

from bot.domain.people import Role as Acting
from bot.store import audit
from bot.store.wiring import Kind
from tests.platforms.discord.college import INSULT, college, shown, steward
from tests.platforms.discord.keeping import (
    NAMED,
    administrator,
    choose,
    guide,
    private_channel,
    wired,
)
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.permissions import P


async def test_only_administrators_are_let_in(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        ada = administrator(place)
        place.more_roles = {"admin": [str(place["Tess"].id)]}
        async with steward(place):
            for name in ("Kim", "Mo", "Mara", "Sam"):
                answer = await run(place, place[name], "setup", {})
                assert "administrators of the server" in said(answer), name
                assert answer.is_ephemeral and not answer.message_pressed
            for who in (ada, place["Tess"], place.guild.members[place.guild.owner_id]):
                answer = await run(place, who, "setup", {})
                assert "where cards go" in said(answer) and answer.is_ephemeral


async def test_a_desk_that_was_chosen_gets_the_next_card_and_the_choice_is_recorded(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada = administrator(place)
        desk = private_channel(place, "flags", place.roles["moderator"])
        told = await choose(place, await guide(place, ada), "desk-moderators", [desk], ada)
        assert "Saved: Moderators' desk" in told and "✅ desk of the moderators, #flags" in told
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card(desk)
        assert place.cards() == []
        log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
        assert ("set_up", str(ada.id), "discord/desk-moderators") in [
            (one.what, one.actor, one.subject) for one in log
        ]


async def test_roles_that_were_chosen_hold_at_once_and_are_all_that_hold(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        ada, role = administrator(place), place.guild.role("flag team")
        place["Tess"].role_ids.add(role.id)
        message = await guide(place, ada, "workers")
        told = await choose(place, message, "role-moderator", [role], ada)
        assert "Saved: Moderators" in told and "flags; set here" in told
        assert "wait" in said(await run(place, place["Tess"], "case", {"list": {}}))
        assert "this desk" in said(await run(place, place["Mo"], "case", {"list": {}}))


async def test_the_guide_works_on_after_a_restart_and_so_does_what_it_saved(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        ada = administrator(place)
        first, second = (private_channel(place, name) for name in ("flags", "bosses"))
        async with steward(place):
            message = await guide(place, ada)
            await choose(place, message, "desk-moderators", [first], ada)
        async with steward(place) as bot:
            await place.sim.until(lambda: place.sim.gateway.is_connected, 5)
            told = await choose(place, message, "desk-managers", [second], ada)
            assert "Saved: Managers' desk" in told
            server = bot.discord._wire.servers.of_provider("college")
            assert server is not None
            found = sorted(server.desks.values())
            assert found == sorted([first.id, second.id, place.lead_desk.id])


async def test_an_empty_menu_takes_back_what_was_chosen(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada = administrator(place)
        message = await guide(place, ada)
        await choose(place, message, "desk-moderators", [private_channel(place, "flags")], ada)
        told = await choose(place, message, "desk-moderators", [], ada)
        assert "as the settings file says" in told
        assert await wired(bot, Kind.DESK, "moderators") is None
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card(place.moderators)


async def test_what_makes_no_sense_is_refused_with_a_way_to_mend_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada, roles = administrator(place), place.roles
        shared = private_channel(place, "staffroom", roles["learner"])
        desks = await guide(place, ada)
        for slot, chosen, why in (
            ("desk-safeguarding_lead", place.moderators, "the role moderator can read"),
            ("desk-managers", place.moderators, "serves already as: Moderators' desk"),
            ("desk-moderators", place.general, "everyone can read that channel"),
            ("desk-moderators", shared, "the role learner can read that channel"),
        ):
            told = await choose(place, desks, slot, [chosen], ada)
            assert "Not saved" in told and why in told, slot
        workers = await guide(place, ada, "workers")
        for slot, group, why in (
            ("role-moderator", place.guild.everyone, "everybody has this role"),
            ("role-moderator", roles["learner"], "every one of them would be: Moderators"),
            ("role-safeguarding_lead", roles["moderator"], "read disclosures"),
        ):
            told = await choose(place, workers, slot, [group], ada)
            assert "Not saved" in told and why in told, slot
        audiences = await guide(place, ada, "audiences")
        told = await choose(place, audiences, "audience-visitor", [roles["staff"]], ada)
        assert "counts already as: Staff" in told
        log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
        assert not [one for one in log if one.what == "set_up"]


async def test_where_there_are_steward_admins_only_they_change_what_is_guarded(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        ada, tess = administrator(place), place["Tess"]
        place.more_roles = {"admin": [str(tess.id)]}
        desk = private_channel(place, "lead two", place.roles["safeguarding_lead"])
        async with steward(place) as bot:
            message = await guide(place, ada)
            told = await choose(place, message, "desk-safeguarding_lead", [desk], ada)
            assert "Only Steward's own admins" in told
            assert await wired(bot, Kind.DESK, "safeguarding_lead") is None
            keepers = await guide(place, ada, "keepers")
            told = await choose(place, keepers, "role-admin", [place.roles["staff"]], ada)
            assert "Only Steward's own admins" in told
            desks = await guide(place, tess)
            told = await choose(place, desks, "desk-safeguarding_lead", [desk], tess)
            assert "Saved: Safeguarding lead's desk" in told


async def test_whoever_lost_the_right_is_told_so_at_the_next_press(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada, desk = administrator(place), private_channel(place, "flags")
        message = await guide(place, ada)
        ada.role_ids.clear()
        told = await choose(place, message, "desk-moderators", [desk], ada)
        assert "administrators of the server" in told
        assert message.components == []
        assert await wired(bot, Kind.DESK, "moderators") is None


async def test_each_choice_says_what_steward_lacks_for_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        ada = administrator(place)
        everyone, mine = place.guild.everyone, place.guild.bot_role
        lame = place.guild.text_channel(
            "flags", overwrites={everyone: (0, 1 << 10), mine: (1 << 10, int(P.EMBED_LINKS))}
        )
        told = await choose(place, await guide(place, ada), "desk-moderators", [lame], ada)
        assert "Saved" in told and "❌ desk of the moderators, #flags: Steward lacks Embed" in told
        others = await guide(place, ada, "others")
        high = place.guild.role("out", is_above_bot=True)
        told = await choose(place, others, "withdrawn", [high], ada)
        assert "❌ Role for withdrawn access, out: Steward cannot give this role" in told
        hidden = private_channel(place, "quiet", place.roles["staff"])
        told = await choose(place, others, "fallback", [hidden], ada)
        assert "not everybody can see the channel" in told
        audiences = await guide(place, ada, "audiences")
        told = await choose(place, audiences, "audience-visitor", [high], ada)
        assert "Not saved" in told and "Role for withdrawn access" in told


async def test_the_last_page_looks_everything_through(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        ada = administrator(place)
        message = await guide(place, ada, "others")
        await place.sim.press(message, f"{NAMED}check", ada)
        await place.sim.until(lambda: "looked through" in shown(message), 5)
        text = shown(message)
        assert "✅ Northgate, places: 2 of 2" in text
        assert f"nobody is {Acting.DEPUTY_LEAD.value.replace('_', ' ')}" not in text
        assert "nobody is data protection officer" in text


async def test_another_providers_administrator_sets_up_nothing_here(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        other = place.sim.guild("Elsewhere")
        room = other.text_channel("hall")
        answer = await run(place, other.members[other.owner_id], "setup", {}, where=room)
        assert "not set up for this server" in said(answer)


async def test_what_another_server_of_the_provider_chose_stays_beside_this_ones(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        annexe = place.sim.guild("Annexe")
        hall, owner = annexe.text_channel("hall"), annexe.members[annexe.owner_id]
        place.more["guilds"] = [str(place.guild.id), str(annexe.id)]
        here, there = place.roles["moderator"], annexe.role("moderators of the annexe")
        async with steward(place) as bot:
            message = (await run(place, owner, "setup", {}, where=hall)).message
            assert message is not None
            await place.sim.press(message, f"{NAMED}go:workers", owner)
            await place.sim.until(lambda: "2 of 5" in shown(message), 5)
            assert "Saved" in await choose(place, message, "role-moderator", [there], owner)
            held = sorted([str(here.id), str(there.id)])
            assert await wired(bot, Kind.SEAT, "role:moderator") == ",".join(held)
