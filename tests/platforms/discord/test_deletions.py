"""Who deleted a message, as far as the audit log tells."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.domain.cases import Standing
from tests.platforms.discord.college import INSULT, LEAK, THREAT, college, steward
from tests.simulators.discord.permissions import P


async def test_further_deletions_only_raise_the_count_of_an_entry(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        sim, kim, mo = place.sim, place["Kim"], place["Mo"]
        await sim.set_permissions(place.guild, place.roles["moderator"], int(P.MANAGE_MESSAGES))
        one, two, three = [
            await sim.post(place.general, kim, text) for text in (INSULT, LEAK, THREAT)
        ]
        await bot.until(lambda known: len(known) == 3)
        await sim.delete(one, by=mo)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)
        sim.remove_messages(place.general, [two.id], in_bulk=False)
        place.guild.audit_log[-1]["options"]["count"] = "2"
        await bot.until(lambda known: known[1].standing is Standing.REMOVED_BY_OTHER)
        await sim.delete(three)
        await bot.until(lambda known: known[2].standing is Standing.REMOVED_BY_AUTHOR)


async def test_a_moderators_deletion_while_steward_was_down_is_not_the_members(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        sim = place.sim
        await sim.set_permissions(place.guild, place.roles["moderator"], int(P.MANAGE_MESSAGES))
        async with steward(place) as bot:
            message = await sim.post(place.general, place["Kim"], INSULT)
            await bot.until(lambda known: known)
            await asyncio.sleep(0.3)
        await sim.delete(message, by=place["Mo"])
        async with steward(place) as bot:
            await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)


async def test_without_the_audit_log_a_deletion_speaks_for_the_member(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        mine = place.guild.bot_role
        lacking = mine.permissions & ~int(P.VIEW_AUDIT_LOG)
        await place.sim.set_permissions(place.guild, mine, lacking)
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await bot.until(lambda known: known)
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)
