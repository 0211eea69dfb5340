"""Commands where something is wrong: elsewhere, without Discord's yes, with hostile words."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import ReviewState
from tests.platforms.discord.college import INSULT, College, college, steward
from tests.platforms.discord.test_commands_everyone import flagged, run, said
from tests.simulators.discord.simulator import DiscordSimulator

_PUT = "PUT /applications/{application_id}/commands"


async def test_a_server_that_nobody_listed_is_told_so(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        elsewhere = place.sim.guild("Elsewhere")
        room = elsewhere.text_channel("general")
        stranger = elsewhere.member("Stranger")
        async with steward(place):
            for name, options in (
                *(("policy", {}), ("my-record", {}), ("before-posting", {"text": INSULT})),
                *(("case", {"list": {}}), ("appeal", {"case": "C-00001"})),
            ):
                assert "not set up for this server" in said(
                    await run(place, stranger, name, options, room)
                ), name


async def test_a_number_names_a_case_of_ones_own_provider_only(tmp_path: Path) -> None:
    async with DiscordSimulator() as sim:
        with sim.addresses():
            ours = College(sim, sim.guild("Northgate"), "stanfords", "college", tmp_path)
            theirs = College(sim, sim.guild("Southgate"), "stanfords", "other", tmp_path)
            async with steward(ours, theirs) as bot:
                await sim.post(theirs.general, theirs["Kim"], INSULT)
                await theirs.card()
                (case,) = await bot.cases("other")
                claim = {"claim": {"case": case.label}}
                assert "not on record" in said(await run(ours, ours["Mo"], "case", claim))
                assert "No cases" in said(await run(ours, ours["Mo"], "case", {"list": {}}))
                assert "Done" in said(await run(theirs, theirs["Mo"], "case", claim))


async def test_what_discord_refused_is_told_to_it_again_with_the_next_session(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        place.sim.faults.http(403, _PUT, times=1)
        async with steward(place) as bot:
            await flagged(place, bot)
            assert not place.sim.world.commands
            place.sim.faults.invalidate(resumable=False)
            assert (await run(place, place["Kim"], "policy", {})).is_ephemeral


async def test_no_word_of_a_member_notifies_or_formats_anything(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        box = await run(place, place["Kim"], "appeal", {"case": label})
        hostile = f"@everyone <@{place['Bo'].id}> **bold** [link](https://example.org) || x"
        await place.sim.submit_modal(box, {"text": hostile})
        await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
        answer = await run(place, place["Mara"], "appeals", {"list": {}})
        assert "bold" in said(answer)
        for working in ("@everyone", f"<@{place['Bo'].id}>", "**bold**", "[link](", "||"):
            assert working not in said(answer)
        assert answer.message is not None and not answer.message.content


async def test_a_command_used_twice_in_a_row_does_its_work_once_each(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        claim = {"claim": {"case": label}}
        assert "Done" in said(await run(place, place["Mo"], "case", claim))
        second = said(await run(place, place["Mia"], "case", claim))
        assert "Not done" in second
        assert (await bot.cases())[0].claimed_by == str(place["Mo"].id)


async def test_commands_work_after_a_restart(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        async with steward(place) as bot:
            label = await flagged(place, bot)
        known = dict(place.sim.world.commands)
        async with steward(place):
            glance = said(await run(place, place["Kim"], "my-record", {}))
            assert label in glance.replace("\\", "")
            assert set(place.sim.world.commands) == set(known)
