"""Shortcuts and ``/steward report``: a message brought to the moderators, a draft looked at."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import ReviewState
from tests.platforms.slack.academy import CLEAN, INSULT, Academy, academy, shown, steward
from tests.platforms.slack.asking import answer, asked_in_box, send
from tests.simulators.slack.world import Message, User

REPORT, DRAFT = "steward-report", "steward-before-posting"


async def reported(at: Academy, message: Message, by: User, note: str = "it hurt") -> str:
    """Report a message from its menu; what the box shows in the end."""
    await at.sim.message_shortcut(message, REPORT, by)
    view = await at.sim.until(lambda: at.sim.modal(by), 8)
    return await send(at, view, {"kind": "harassment", "note": note})


def link(at: Academy, message: Message) -> str:
    """What Slack copies as a message's link."""
    team, ts = at.sim.world.team, message.ts.replace(".", "")
    return f"https://{team.domain}.slack.com/archives/{message.channel.id}/p{ts}"


async def test_a_message_is_reported_from_its_menu(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        await at.sim.until(lambda: bot.slack.heard == 1)
        assert "nobody is told" in await reported(at, posted, at.place.bo)
        card = await at.card()
        assert "C-00001" in shown(card) and at.place.bo.id not in shown(card)
        (case,) = await bot.cases()
        assert case.message == f"{at.place.general.id}:{posted.ts}"
        assert case.review is ReviewState.OPEN


async def test_a_message_where_steward_is_not_can_be_reported(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.unseen, at.place.tess, CLEAN)
        assert "nobody is told" in await reported(at, posted, at.place.mo)
        (case,) = await bot.cases()
        assert case.place == at.place.unseen.id


async def test_what_hurts_in_the_note_works_nowhere(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.card()
        await reported(at, posted, at.place.bo, "<!channel> *now* <@U0123ABCD>")
        card = await at.card()
        assert "<!channel>" not in shown(card) and "<@U0123ABCD>" not in shown(card)


async def test_a_report_twice_by_one_box_is_one(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        await reported(at, posted, at.place.bo)
        await reported(at, posted, at.place.bo)
        assert len(await bot.cases()) == 1


async def test_a_message_is_reported_by_its_link(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        await at.sim.until(lambda: bot.slack.heard == 1)
        said = await answer(at, at.place.bo, f"report <{link(at, posted)}> harassment it hurt")
        assert "nobody is told" in said
        again = await asked_in_box(
            at, at.place.tess, f"report {link(at, posted)}", {"kind": "threat"}
        )
        assert "nobody is told" in again and len(await bot.cases()) == 1


async def test_a_reply_is_reported_by_its_link(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        root = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        reply = await at.sim.post(at.place.general, at.place.kim, CLEAN, thread=root)
        where = f"{link(at, reply)}?thread_ts={root.ts}&amp;cid={at.place.general.id}"
        assert "nobody is told" in await answer(at, at.place.bo, f"report <{where}> threat why")
        (case,) = await bot.cases()
        assert case.message == f"{at.place.general.id}:{reply.ts}"


async def test_a_link_shows_nobody_what_they_cannot_read(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        hidden = await at.sim.post(at.place.private, at.place.kim, CLEAN)
        here = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        gone = link(at, here).replace("/p", "/p1")[:-1]
        cases = (
            (at.place.mo, link(at, hidden), "cannot find"),
            (at.place.gus, link(at, here), "cannot find"),
            (at.place.bo, gone, "cannot find"),
            (at.place.bo, "https://evil.example/archives/C0123ABCD/p1700000000000100", "no link"),
            (at.place.bo, "general", "no link"),
        )
        for who, where, words in cases:
            at.place.course.members.setdefault(who.id, 0.0)
            said = await answer(at, who, f"report {where} harassment", at.place.course)
            assert words in said
        assert await bot.cases() == ()


async def test_what_steward_wrote_and_what_stands_at_a_desk_is_not_taken(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        card = await at.card()
        talk = await at.sim.post(at.place.moderators, at.place.mia, CLEAN)
        for message in (card, talk):
            assert "cannot be reported" in await reported(at, message, at.place.mo)
        assert len(await bot.cases()) == 1


async def test_a_report_sent_after_a_restart_is_looked_for_anew(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            posted = await at.sim.post(at.place.general, at.place.kim, CLEAN)
            await at.sim.message_shortcut(posted, REPORT, at.place.bo)
            view = await at.sim.until(lambda: at.sim.modal(at.place.bo), 8)
        async with steward(at) as bot:
            said = await send(at, view, {"kind": "harassment", "note": "it hurt"})
            assert "nobody is told" in said and len(await bot.cases()) == 1


async def test_a_draft_is_looked_at_from_anywhere_and_not_kept(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.global_shortcut(DRAFT, at.place.kim)
        view = await at.sim.until(lambda: at.sim.modal(at.place.kim), 8)
        said = await send(at, view, {"text": INSULT})
        assert "Before you post" in said and "not kept" in said
        assert await bot.cases() == () and at.sim.dms(at.place.kim) == []


async def test_a_menu_chosen_too_late_is_explained(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, CLEAN)
        at.sim.trigger_seconds = 0.0
        picked = await at.sim.message_shortcut(posted, REPORT, at.place.bo)
        await at.sim.until(lambda: picked.replies, 8)
        assert "waited too long" in picked.texts[0] and await bot.cases() == ()
