"""However Slack brings an event, and whatever it calls an edit or a deletion, it counts once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.cases import RequestState, ReviewState, Standing
from tests.platforms.slack.academy import (
    CLEAN,
    HURRY,
    INSULT,
    Clock,
    academy,
    button,
    choices,
    shown,
    steward,
)


async def test_an_event_whose_acknowledgement_was_lost_comes_again_and_counts_once(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.lose_acks(3)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.sim.until_delivered(10)
        assert any(len(one.attempts) > 1 for one in at.sim.deliveries)
        await at.letter(at.place.kim)
        await at.sim.quiet(0.5)
        assert (len(await bot.cases()), len(at.cards()), len(at.sim.dms(at.place.kim))) == (1, 1, 1)


async def test_a_crash_between_acknowledgement_and_commit_is_mended_by_the_history(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        async with steward(at) as bot:
            await at.sim.post(at.place.general, at.place.bo, CLEAN)
            await at.sim.until_delivered()
            await asyncio.sleep(0.3)
            reached = asyncio.Event()

            async def stuck(*_args: object, **_more: object) -> tuple[()]:
                reached.set()
                await asyncio.Event().wait()
                return ()

            bot.slack.wire.receive = stuck  # type: ignore[method-assign]
            await at.sim.post(at.place.general, at.place.kim, INSULT)
            await asyncio.wait_for(reached.wait(), 5)
            await at.sim.until_delivered()
            assert at.sim.deliveries[-1].is_acknowledged
            await bot.kill()
        async with steward(at) as bot:
            await at.letter(at.place.kim)
            await at.card()
            assert len(await bot.cases()) == 1


async def test_an_event_that_comes_again_days_later_and_after_a_restart_counts_once(
    tmp_path: Path,
) -> None:
    clock = Clock()
    async with academy(tmp_path) as at:
        async with steward(at, clock):
            await at.sim.post(at.place.general, at.place.kim, INSULT)
            card = await at.card()
            await at.letter(at.place.kim)
            await at.choose(card, "dismiss", at.place.mo)
            await at.told(at.place.mo, "Done")
            (event,) = [d for d in at.sim.deliveries if d.event.get("text") == INSULT]
        async with steward(at, clock) as bot:
            await bot.pass_time(72)
            before = len(at.sim.said(at.place.moderators)), len(at.sim.dms(at.place.kim))
            at.sim.events.replay(event)
            await at.sim.quiet(0.5)
            after = len(at.sim.said(at.place.moderators)), len(at.sim.dms(at.place.kim))
            (case,) = await bot.cases()
            assert (before, case.review) == (after, ReviewState.DISMISSED)


@pytest.mark.parametrize("trouble", ["silent_socket", "drop_socket", "warn", "refresh"])
async def test_what_is_said_while_a_socket_ends_is_heard(tmp_path: Path, trouble: str) -> None:
    pace = replace(HURRY, ping=0.2, silence=1.0)
    async with academy(tmp_path) as at, steward(at, pace=pace) as bot:
        getattr(at.sim.faults, trouble)()
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        if trouble == "silent_socket":
            await at.sim.until(lambda: at.sim.sockets.opened > 1, 15)
            at.sim.faults.silent_socket(is_silent=False)
        await at.sim.until(lambda: at.cards(), 15)
        await at.sim.quiet(0.5)
        assert (len(await bot.cases()), len(at.cards())) == (1, 1)


async def test_broken_frames_stop_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        for frame in ("{", "[]", "7", '{"type":"events_api","payload":{"event":[]}}'):
            at.sim.faults.malformed_frame(frame)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.card()
        assert len(await bot.cases()) == 1


async def test_a_preview_of_a_link_is_no_edit(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.letter(at.place.kim)
        await at.sim.unfurl(posted, "A page that breaks nothing")
        await at.sim.until_delivered()
        await at.sim.quiet(0.3)
        (case,) = await bot.cases()
        assert (case.standing, case.request) == (Standing.STANDS, RequestState.ASKED)


async def test_what_was_deleted_above_replies_is_gone(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.letter(at.place.kim)
        await at.sim.post(at.place.general, at.place.bo, CLEAN, thread=posted)
        await at.sim.delete(posted)
        assert posted.subtype == "tombstone"
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)


async def test_what_was_deleted_above_replies_while_steward_was_away_is_gone(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
            await at.letter(at.place.kim)
            await at.sim.post(at.place.general, at.place.bo, CLEAN, thread=posted)
            await at.sim.until_delivered()
        at.sim.faults.lose_events()
        await at.sim.delete(posted)
        async with steward(at) as bot:
            await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)


async def test_a_proxy_that_the_environment_names_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with academy(tmp_path) as at:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        async with steward(at):
            await at.sim.post(at.place.general, at.place.kim, INSULT)
            await at.card()
            await at.letter(at.place.kim)


async def test_a_button_of_another_workspace_or_of_a_case_that_is_closed(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        card = await at.card()
        old = button(card, "claim")
        stale = replace(card, blocks=[dict(block) for block in card.blocks])
        await at.choose(card, "dismiss", at.place.mo)
        await bot.until(lambda known: known[0].review is ReviewState.DISMISSED)
        await at.sim.until(lambda: "Dismissed" in shown(card) or "claim" not in choices(card), 8)
        body = {
            "type": "block_actions",
            "team": {"id": at.sim.world.team.id},
            "user": {"id": at.place.mia.id},
            "channel": {"id": at.place.moderators.id},
            "actions": [{"action_id": old, "action_ts": "1.1", "type": "button"}],
        }
        acknowledged: list[bool] = []

        async def ack() -> None:
            acknowledged.append(True)

        buttons = bot.slack.surfaces[0]
        await buttons.pressed(ack, body)  # type: ignore[attr-defined]
        foreign = {**body, "team": {"id": "T0OTHER"}}
        await buttons.pressed(ack, foreign)  # type: ignore[attr-defined]
        (case,) = await bot.cases()
        assert (case.review, case.claimed_by) == (ReviewState.DISMISSED, None)
        assert len(acknowledged) == 2 and stale.ts == card.ts
        await at.told(at.place.mia, "Not done")


async def test_names_cannot_call_anybody_or_break_a_card(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        at.place.kim.display_name = "<!channel> *K* <https://evil.example|x> & <@U0SM000001>"
        at.place.kim.real_name = "<!here>"
        await at.sim.post(at.place.general, at.place.kim, f"{INSULT} <!here> @everyone")
        card = await at.card()
        letter = await at.letter(at.place.kim)
        for said in (shown(card), card.text, shown(letter), letter.text):
            assert not any(bad in said for bad in ("<!", "evil.example|", "<@U0SM000001>"))


async def test_two_sockets_at_once_bring_everything_once(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        second = bot.slack._line()
        await second.open()
        await at.sim.until_connected(2)
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.sim.edit(posted, CLEAN)
        await at.sim.post(at.place.general, at.place.bo, INSULT)
        await at.letter(at.place.bo)
        await at.sim.until_delivered()
        await at.sim.quiet(0.5)
        assert all(socket.envelopes for socket in at.sim.sockets.usable)
        found = [case for case in await bot.cases() if case.author == at.place.bo.id]
        assert (len(found), len(at.sim.dms(at.place.bo))) == (1, 1)
        await second.close()
