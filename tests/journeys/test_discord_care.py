"""On the wire under care: nothing is looked at until somebody reports, or a manager orders it."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import ReviewState
from tests.platforms.discord.college import INSULT, College, college, shown, steward
from tests.platforms.discord.test_commands_everyone import run
from tests.simulators.discord.world import Member

MENU = "Report to moderators"


def _colleague(place: College, name: str) -> Member:
    """Another employee: this policy binds nobody else."""
    place.people[name] = place.guild.member(name, [place.roles["staff"]])
    return place.people[name]


async def test_a_report_brings_an_unwatched_post_before_moderators_and_managers(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, "care") as place, steward(place) as bot:
        sim, tess, lee = place.sim, place["Tess"], _colleague(place, "Lee")
        post = await sim.post(place.general, tess, INSULT)
        await sim.until(lambda: bot.discord.heard)
        await sim.quiet(0.3)
        assert (await bot.cases(), place.cards(), sim.dms(tess)) == ((), [], [])

        await sim.until(lambda: sim.world.commands, 8)
        box = await sim.context_menu(lee, MENU, post)
        told = await sim.submit_modal(box, {"kind": ["harassment"], "note": "It is about me."})
        await sim.until(lambda: "Thank you" in told.text, 8)
        card, brought = await place.card(), await place.card(place.managers)
        assert str(post.id) in card.embeds[0]["url"]
        assert str(lee.id) not in shown(card) + shown(brought)

        await place.choose(card, "uphold", "Mo")
        await bot.until(lambda known: known[0].review is ReviewState.UPHELD)
        await sim.until(lambda: any("looked" in one.content for one in sim.dms(lee)), 8)


async def test_under_an_order_a_place_is_watched_and_its_neighbour_is_not(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, "care") as place, steward(place) as bot:
        other = place.guild.text_channel("canteen")
        watch = {"place": place.general, "days": 3, "reason": "two reports in a week"}
        await run(place, place["Mara"], "monitor", watch)
        await place.sim.post(other, place["Tess"], INSULT)
        seen = await place.sim.post(place.general, place["Tess"], INSULT)
        card = await place.card()
        assert str(seen.id) in card.embeds[0]["url"]
        assert len(await bot.cases()) == 1
