"""What people use on Slack when something is slow, gone, malformed or not theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.domain.cases import ReviewState
from bot.platforms.slack.commands.saying import Origin, Saying, told
from bot.store import audit
from tests.platforms.slack.academy import Academy, Running, academy, steward
from tests.platforms.slack.asking import answer, asked_in_box, flagged, read, words_in
from tests.simulators.slack.delivery import COMMANDS, INTERACTIVE


async def delivered(at: Academy, kind: str, payload: dict[str, Any]) -> None:
    """Something that Slack's own clients would not send."""
    await at.sim.send(kind, payload, attempt=0, reason="", with_answer=True)
    await at.sim.quiet(0.2)


async def works(at: Academy) -> None:
    """Whatever came before, the next is answered."""
    assert "What it asks of you" in await answer(at, at.place.kim, "policy")


def body(at: Academy, **more: Any) -> dict[str, Any]:
    """The least that is delivered when somebody does something."""
    team, kim = at.sim.world.team.id, at.place.kim.id
    return {"team": {"id": team}, "user": {"id": kim, "team_id": team}, "trigger_id": "t", **more}


async def test_what_is_malformed_harms_nobody(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        team = at.sim.world.team.id
        for typed in (
            {"command": "/steward", "team_id": team},
            {"command": "/steward", "team_id": team, "user_id": "<!channel>", "text": "policy"},
            {
                "command": "/steward",
                "team_id": "T0",
                "user_id": at.place.mo.id,
                "text": "case list",
            },
        ):
            await delivered(at, COMMANDS, typed)
        view = {"id": "V0", "callback_id": "steward-form:before-posting", "type": "modal"}
        for done in (
            body(
                at, type="block_actions", actions=[{"action_id": "steward-go:x", "type": "button"}]
            ),
            body(at, type="block_actions", actions=[{"action_id": "steward-setup:choose:desk-x"}]),
            body(at, type="message_action", callback_id="steward-report", message=None),
            body(at, type="view_submission", view={**view, "private_metadata": "{"}),
            body(at, type="view_submission", view={**view, "private_metadata": "[1]", "state": {}}),
            body(at, type="view_submission", view={**view, "callback_id": "steward-form:none"}),
        ):
            await delivered(at, INTERACTIVE, done)
        await works(at)
        assert await bot.cases() == ()


@pytest.mark.parametrize("text", ["x" * 100_000, '"' * 5_000, "appeal " + "9" * 400, "<@" * 3_000])
async def test_what_is_far_too_long_is_answered_in_short(tmp_path: Path, text: str) -> None:
    async with academy(tmp_path) as at, steward(at):
        assert len(await answer(at, at.place.kim, text)) < 4_000


async def test_a_reason_that_is_too_long_is_refused_with_its_length(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        said = await answer(at, at.place.mo, f"case note {label} {'y' * 1_500}")
        assert "can have 1000 characters; this has 1500" in said
        entries = await bot.app.store.read(lambda tx: audit.latest(tx, "academy"))
        assert all(one.actor != at.place.mo.id for one in entries)


async def test_a_case_that_is_over_is_not_decided_again(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        await at.choose(await at.card(), "dismiss", at.place.mo)
        await bot.until(lambda known: known[0].review is ReviewState.DISMISSED)
        assert "Not done" in await answer(at, at.place.mara, f"warn {label} too late")
        assert "Not done" in await answer(at, at.place.kim, f"appeal {label} too late")
        assert label not in await answer(at, at.place.mo, "case list")
        assert label in await answer(at, at.place.mo, "case list all")
        assert (await bot.cases())[0].review is ReviewState.DISMISSED


async def test_work_that_takes_long_is_shown_when_it_is_done(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.command(at.place.bo, "/steward report", at.place.general)
        view = await at.sim.until(lambda: at.sim.modal(at.place.bo), 8)
        posted = await at.sim.post(at.place.general, at.place.kim, "hello")
        at.sim.faults.slow(2.0, "conversations.history")
        team, ts = at.sim.world.team.domain, posted.ts.replace(".", "")
        link = f"https://{team}.slack.com/archives/{at.place.general.id}/p{ts}"
        await at.sim.submit(view, {"link": link, "kind": "threat"})
        assert "One moment" in words_in(view.body["blocks"]) and view.is_open
        assert "nobody is told" in await read(at, view, lambda said: "One moment" not in said)
        assert len(await bot.cases()) == 1


async def test_slack_refusing_a_look_up_is_said(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        at.sim.faults.error("internal_error", "conversations.info", 5)
        link = f"https://{at.sim.world.team.domain}.slack.com/archives/C0UNKNOWN1/p1700000000000100"
        values = {"link": link, "kind": "threat"}
        said = await asked_in_box(at, at.place.kim, "report", values)
        assert "could not be done just now" in said


async def test_an_answer_goes_another_way_when_its_address_is_gone(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        saying = Saying(bot.slack.wire, bot.slack.replies)
        gone = f"{at.sim.hooks_address}/nothing"
        here = Origin("academy", at.place.kim.id, at.place.general.id, gone)
        await saying.say(here, told("by another way"))
        await at.told(at.place.kim, "by another way")
        away = Origin("academy", at.place.tess.id, at.place.unseen.id, gone)
        await saying.say(away, told("in private"))
        assert (await at.letter(at.place.tess)).text == "in private"


async def linked(at: Academy, bot: Running) -> str:
    """A code as it is shown."""
    said = await answer(at, at.place.kim, "link")
    assert "on Discord with /link CODE" in said
    return said.split("Your code is ")[1].split(".")[0]


async def test_a_code_links_no_two_accounts_here_and_is_not_guessed(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        code = await linked(at, bot)
        assert "made here" in await answer(at, at.place.bo, f"link {code}")
        for _ in range(4):
            assert "not known" in await answer(at, at.place.bo, "link AAAAA-AAAAA")
        assert "too often" in await answer(at, at.place.bo, f"link {code}")


async def test_another_organisations_administrator_keeps_nothing_here(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        at.place.olly.is_admin = at.place.olly.is_owner = True
        for text in ("setup", "doctor", "places list"):
            said = await answer(at, at.place.olly, text, at.place.shared)
            assert "administrators of the workspace" in said


async def test_a_hostile_name_works_nowhere(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        bad = at.sim.person("Bad", display_name="<!channel> *x* <@U0123ABCD>")
        mixed = at.sim.channel("mixed", [at.place.sam, at.place.mo, bad], is_private=True)
        at.sim.world.users[at.place.mo.id].display_name = "<!here>"
        await at.sim.command(at.place.ada, "/steward setup", at.place.general)
        view = await at.sim.until(lambda: at.sim.modal(at.place.ada), 8)
        before = view.hash
        name = "steward-setup:choose:desk-safeguarding_lead"
        await at.sim.press(view, name, at.place.ada, [mixed.id])
        await at.sim.until(lambda: view.hash != before, 8)
        said = words_in(view.body["blocks"])
        assert "must not read there" in said and "<!" not in said and "&lt;!here&gt;" in said
