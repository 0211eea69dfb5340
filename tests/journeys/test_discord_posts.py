"""On the wire: odd posts and odd people."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.domain.cases import OutboxKind, OutboxState, ReviewState, Standing
from bot.store import outbox
from tests.platforms.discord.college import (
    DESPAIR,
    INSULT,
    LEAK,
    button,
    choose,
    college,
    shown,
    steward,
)
from tests.simulators.discord.permissions import P


async def test_one_text_in_five_places_is_one_strike(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        channels = [place.guild.text_channel(f"room-{n}") for n in range(5)]
        for channel in channels:
            await place.sim.post(channel, place["Kim"], INSULT)
        known = await bot.until(lambda known: known if len(known) == 5 else None)
        assert len({one.strike_group for one in known}) == 1
        await place.card(count=5)
        await place.sim.until(lambda: all("1 strike in" in shown(c) for c in place.cards()))


async def test_deleting_and_posting_again_is_the_same_case(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        first = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.letter("Kim")
        await place.sim.delete(first)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)
        again = await place.sim.post(place.general, place["Kim"], INSULT)
        (case,) = await bot.until(
            lambda known: known if known[0].standing is Standing.STANDS else None
        )
        assert case.message == str(again.id)
        await place.sim.until(lambda: str(again.id) in place.cards()[0].embeds[0]["url"])


async def test_a_moderator_who_is_the_target_does_not_decide(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], f"<@{place['Mo'].id}> {INSULT}")
        card = await place.card()
        answer = await place.choose(card, "uphold", "Mo")
        assert "aimed at" in answer.text
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_a_message_that_is_gone_before_its_card_is_shown_as_gone(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.http(500, "POST /channels/{channel_id}/messages", times=1)
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await bot.until(lambda known: known)
        await place.sim.delete(message)
        await place.sim.until(lambda: "The author removed" in "".join(map(shown, place.cards())))


async def test_what_steward_removes_is_not_the_members_own_removal(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], LEAK)
        (case,) = await bot.until(lambda known: known)
        for ordinal in (1, 2):
            await bot.app.store.write(
                lambda tx, ordinal=ordinal: outbox.add(  # type: ignore[misc]
                    tx,
                    case.provider,
                    kind=OutboxKind.DELETE,
                    recipient=f"message:{message.id}",
                    platform="discord",
                    payload={"message": str(message.id), "place": str(place.general.id)},
                    dedupe=f"delete-{ordinal}",
                    now=bot.clock(),
                    case_id=case.id,
                )
            )
        await bot.app.step()
        assert message.is_deleted
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)
        waiting = await bot.app.store.read(lambda tx: outbox.of_case(tx, case.provider, case.id))
        assert [r.state for r in waiting if r.kind is OutboxKind.DELETE] == [OutboxState.DONE] * 2


async def test_a_removal_that_steward_was_refused_leaves_the_members_own_removal_theirs(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], LEAK)
        (case,) = await bot.until(lambda known: known)
        mine = place.guild.bot_role
        less = mine.permissions & ~int(P.MANAGE_MESSAGES)
        await place.sim.set_permissions(place.guild, mine, less)
        await bot.app.store.write(
            lambda tx: outbox.add(
                tx,
                case.provider,
                kind=OutboxKind.DELETE,
                recipient=f"message:{message.id}",
                platform="discord",
                payload={"message": str(message.id), "place": str(place.general.id)},
                dedupe="delete-1",
                now=bot.clock(),
                case_id=case.id,
            )
        )
        await bot.app.step()
        assert not message.is_deleted
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)


async def test_a_moderators_channel_that_is_closed_to_steward_becomes_the_managers_matter(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place):
        await place.sim.set_overwrite(
            place.moderators, place.guild.bot_role, deny=int(P.SEND_MESSAGES)
        )
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card(place.managers)
        assert "C-00001" in shown(card)


async def test_what_the_lead_says_of_themself_goes_to_the_deputy_in_private(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        place.people["Dee"] = place.guild.member("Dee", [place.roles["deputy_lead"]])
        place.more_roles = {"deputy_lead": [str(place["Dee"].id)]}
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            letter = await place.letter("Dee")
            assert "C-00001" in shown(letter)
            await asyncio.sleep(0.3)
            assert place.cards(place.lead_desk) == []
            await choose(place.sim, letter, "acknowledge", place["Dee"], None)
            await bot.until(lambda known: known[0].acknowledged_by == str(place["Dee"].id))


async def test_a_lead_channel_that_everybody_reads_is_not_used(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        place.lead_desk.overwrites.clear()
        await place.sim.set_overwrite(place.lead_desk, place.guild.bot_role, int(P.VIEW_CHANNEL))
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        letter = await place.letter("Sam")
        assert "end it all" in shown(letter)
        assert place.cards(place.lead_desk) == []
        assert button(letter, "acknowledge")
