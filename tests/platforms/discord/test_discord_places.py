"""/places on the wire: what is watched and why, and what a mark changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.store import audit
from bot.workflow.admin.places import Mark
from tests.platforms.discord.college import INSULT, College, Running, college, steward
from tests.platforms.discord.keeping import administrator
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Channel, Member


async def listed(place: College, by: Member, **options: Any) -> str:
    """What the list shows."""
    return said(await run(place, by, "places", {"list": options}))


async def marked(place: College, by: Member, where: Channel, what: str) -> str:
    """Mark a place; what is answered."""
    options = {"mark": {"place": where, "what": what}}
    return said(await run(place, by, "places", options, where=place.moderators))


async def is_flagged(place: College, bot: Running, where: Channel) -> bool:
    """Whether an insult that is posted there comes to the moderators."""
    before = len(await bot.cases())
    await place.sim.post(where, place["Kim"], INSULT + f" {before}")
    await bot.discord._hearing.done()
    await place.sim.quiet()
    return len(await bot.cases()) > before


async def test_the_list_says_of_each_place_whether_it_is_watched_and_why(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        ada, general = administrator(place), str(place.general.id)
        place.more_settings = {"places": [{"id": general, "provider_run": False}]}
        hidden = {place.guild.everyone: (0, int(P.VIEW_CHANNEL))}
        place.guild.text_channel("secret", overwrites=hidden)
        async with steward(place):
            text = await listed(place, ada)
            assert "2 of 6 places are watched" in text
            assert "#general: not watched, not run by the provider" in text
            assert "#questions: watched, run by the provider, learners can be there" in text
            assert "#moderators: not watched, a desk of Steward's" in text
            assert "#secret: watched" in text and "❌ Steward lacks View Channel" in text


async def test_a_mark_holds_at_once_and_after_a_restart_and_is_recorded(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        owner = place.guild.members[place.guild.owner_id]
        async with steward(place) as bot:
            assert await is_flagged(place, bot, place.general)
            told = await marked(place, owner, place.general, Mark.ELSEWHERE)
            assert "#general is not watched" in told
            assert not await is_flagged(place, bot, place.general)
            log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
            assert log[0].what == "place_marked" and log[0].actor == str(owner.id)
        async with steward(place) as bot:
            assert not await is_flagged(place, bot, place.general)
            assert "said here: elsewhere" in await listed(place, owner)
            assert "is watched" in await marked(place, owner, place.general, "as-settings")
            assert await is_flagged(place, bot, place.general)


async def test_a_place_marked_for_staff_has_no_learners_in_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        owner = place.guild.members[place.guild.owner_id]
        told = await marked(place, owner, place.general, Mark.STAFF)
        assert "staff only" in told
        assert str(place.general.id) in bot.app.tenants["college"].staff_only


async def test_a_policy_that_watches_nothing_by_itself_shows_its_orders(tmp_path: Path) -> None:
    async with college(tmp_path, "care") as place, steward(place):
        ada = administrator(place)
        assert "0 of 5 places are watched" in await listed(place, ada)
        watch = {"place": place.general, "days": 3, "reason": "A suspected breach."}
        assert "Ordered" in said(await run(place, place["Mara"], "monitor", watch))
        text = await listed(place, ada)
        assert "#general: watched, a monitoring order is in force until" in text
        assert "#questions: not watched, the policy looks only at what is reported" in text


async def test_nobody_else_looks_or_marks(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        ada = administrator(place)
        place.more_roles = {"admin": [str(place["Tess"].id)]}
        async with steward(place) as bot:
            for name in ("Kim", "Mo", "Mara", "Sam"):
                assert "administrators of the server" in await listed(place, place[name])
            who = place["Mo"]
            assert "administrators of" in await marked(place, who, place.general, Mark.ELSEWHERE)
            options = {"mark": {"place": place.general, "what": "elsewhere"}}
            told = said(await run(place, ada, "places", options))
            assert "Only Steward's own admins" in told
            assert await is_flagged(place, bot, place.general)


async def test_a_long_list_comes_in_pages(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        for number in range(12):
            place.guild.text_channel(f"room-{number:02}")
        owner = place.guild.members[place.guild.owner_id]
        first, second = await listed(place, owner), await listed(place, owner, page=2)
        assert "More: page 2" in first and "#room-11" in second and "More:" not in second
