"""A server of which the settings know only the id, set up from within, from first word to card."""

from __future__ import annotations

from pathlib import Path

from tests.platforms.discord.college import DESPAIR, INSULT, college, shown, steward
from tests.platforms.discord.keeping import NAMED, choose, guide
from tests.platforms.discord.test_commands_everyone import run, said

_NOTHING: dict[str, dict[str, str]] = {"desks": {}, "roles": {}, "audiences": {}}


async def test_a_bare_server_is_set_up_from_within(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        place.more.update(_NOTHING)
        owner, roles = place.guild.members[place.guild.owner_id], place.roles
        async with steward(place) as bot:
            before = said(await run(place, owner, "doctor", {}))
            assert "no place is set up for its cards" in before
            assert "nobody is moderator" in before and "choose one with /setup" in before
            message = await guide(place, owner)
            for slot, chosen in (
                ("desk-moderators", place.moderators),
                ("desk-managers", place.managers),
                ("desk-safeguarding_lead", place.lead_desk),
            ):
                assert "Saved" in await choose(place, message, slot, [chosen], owner), slot
            message = await guide(place, owner, "workers")
            for name in ("moderator", "manager", "safeguarding_lead", "deputy_lead"):
                told = await choose(place, message, f"role-{name}", [roles[name]], owner)
                assert "Saved" in told, name
            message = await guide(place, owner, "audiences")
            for name in ("staff", "learner"):
                told = await choose(place, message, f"audience-{name}", [roles[name]], owner)
                assert "Saved" in told, name
            await place.sim.press(message, f"{NAMED}check", owner)
            await place.sim.until(lambda: "looked through" in shown(message), 5)
            assert "Steward can work" in shown(message) and "❌" not in shown(message)

            await place.sim.post(place.general, place["Kim"], INSULT)
            card = await place.card()
            assert "Done" in (await place.choose(card, "uphold", "Mo")).text
            await place.sim.post(place.general, place["Bo"], DESPAIR)
            await place.card(place.lead_desk)
            assert len(place.cards()) == 1
            assert {case.audience.value for case in await bot.cases()} == {"learner"}
