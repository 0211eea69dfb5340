"""What Slack lets an app do, and what is said where it does not."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import ReviewState, Standing
from bot.domain.steps import Choice
from bot.platforms.slack.means import means_of
from bot.strict_yaml import load
from bot.workflow.chat.capabilities import Means
from bot.workflow.ledger import Ledger
from tests.platforms.slack.academy import (
    INSULT,
    LEAK,
    Academy,
    Running,
    academy,
    choices,
    shown,
    steward,
)
from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.world import Message

MANIFEST = Path("config/slack-manifest.yaml")
PACK = "learning-institute"
"""A pack that lets a manager block on an upheld case."""


async def upheld(at: Academy, bot: Running) -> Message:
    """An upheld case in the course channel; its card for managers."""
    at.place.course.members[at.place.mara.id] = 0.0
    await at.sim.post(at.place.course, at.place.kim, INSULT)
    card = await at.card()
    await at.choose(card, "uphold", at.place.mo)
    await bot.until(lambda known: known[0].review is ReviewState.UPHELD)
    await at.choose(card, "escalate", at.place.mo)
    return await at.card(at.place.managers)


async def test_who_is_blocked_is_out_and_out_again_when_they_come_back(tmp_path: Path) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        course, kim = at.place.course, at.place.kim
        card = await upheld(at, bot)
        await at.choose(card, "block", at.place.mara)
        await at.sim.until(lambda: kim.id not in course.members, 8)
        await at.sim.join(course, kim)
        await at.sim.until(lambda: kim.id not in course.members, 8)
        await at.told(kim, "you have no access to this channel")
        await at.choose(card, "lift", at.place.mara)
        await at.sim.until(lambda: kim.id in course.members, 8)


async def test_a_restriction_is_no_means_of_slack_and_nothing_harsher_is_done(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path, PACK) as at, steward(at) as bot:
        card = await upheld(at, bot)
        assert "Slack lets nobody be kept from writing in one channel" in shown(card)
        await at.choose(card, "restrict", at.place.mara)
        await at.sim.until(
            lambda: any("could not be delivered" in m.text for m in at.sim.said(at.place.managers)),
            8,
        )
        assert at.place.kim.id in at.place.course.members


async def removed(at: Academy, bot: Running) -> None:
    """Somebody decided that an insult goes: what a pack that permits it queues."""
    await at.sim.post(at.place.course, at.place.kim, INSULT)
    await at.card()
    (case,) = await bot.cases()
    tenant = bot.app.tenants[at.id]
    await bot.app.store.write(lambda tx: Ledger(tx, tenant, bot.clock()).queue_delete(case))
    await bot.app.step()


def stands(at: Academy) -> bool:
    """Whether the insult stands."""
    return any(one.text == INSULT for one in at.sim.messages(at.place.course))


async def test_without_an_administrator_people_are_asked_to_delete(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await removed(at, bot)
        desk = at.place.moderators
        await at.sim.until(lambda: any("deletes nobody's" in m.text for m in at.sim.said(desk)), 8)
        assert stands(at) and at.sim.requests_to("chat.delete") == []


async def test_an_administrators_token_deletes_what_people_decided_to_remove(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        at.admin = at.sim.user_token(at.place.ada, "chat:write")
        async with steward(at) as bot:
            await removed(at, bot)
            await at.sim.until(lambda: not stands(at), 8)
            (request,) = at.sim.requests_to("chat.delete")
            assert request.token == at.admin
            await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)


async def test_a_notice_that_no_private_message_brings_is_shown_where_they_posted(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.error("messages_tab_disabled", "conversations.open", 50)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        (nudge,) = await at.sim.until(lambda: at.sim.ephemerals(at.place.kim), 8)
        assert choices(nudge) == ["gone", "wrong", "talk"]
        desk = at.place.moderators
        await at.sim.until(
            lambda: any("whether they saw it" in one.text for one in at.sim.said(desk)), 8
        )
        assert (await bot.cases())[0].reached_at is None


async def test_the_words_of_others_are_shown_and_never_work(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        bad = f"{LEAK} <!channel> *bold* <https://evil.example|safe> & `code`"
        await at.sim.post(at.place.general, at.place.kim, bad, is_raw=True)
        card = await at.card()
        said = shown(card)
        assert "<!channel>" not in said and "evil.example|" not in said
        assert "@channel" in said and "&amp;" in said


async def test_the_scopes_and_events_of_the_manifest_are_enough(tmp_path: Path) -> None:
    app = AppSettings.from_manifest(load(MANIFEST).data)
    async with academy(tmp_path, PACK, sim=SlackSimulator(app=app)) as at, steward(at) as bot:
        card = await upheld(at, bot)
        await at.choose(card, "block", at.place.mara)
        await at.sim.until(lambda: at.place.kim.id not in at.place.course.members, 8)
        assert [one for one in at.sim.refusals if one.error == "missing_scope"] == []


def test_capabilities_say_what_there_is_and_what_happens_instead() -> None:
    alone, helped = means_of(has_admin=False), means_of(has_admin=True)
    assert not alone.can(Means.DELETE) and helped.can(Means.DELETE)
    assert not helped.can(Means.RESTRICT) and helped.can(Means.BLOCK)
    assert alone.lacking((Choice.BLOCK, Choice.CLAIM)) == ()
    assert len(alone.lacking((Choice.RESTRICT, Choice.REMOVE_CONTENT))) == 2
    assert all(": yes; " in line or ": no; " in line for line in alone.lines())
