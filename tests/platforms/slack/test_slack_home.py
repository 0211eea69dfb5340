"""The Home tab: what each finds there, that it is kept up to date, and what is never on it."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import ReviewState
from tests.platforms.slack.academy import DESPAIR, INSULT, Academy, academy, steward
from tests.platforms.slack.asking import flagged, read, send, words_in
from tests.simulators.slack.world import User


async def opened(at: Academy, who: User, count: int = 1) -> str:
    """Open the tab; what it shows."""
    await at.sim.open_home(who)
    await at.sim.until(lambda: len(published(at, who)) >= count, 8)
    return shown(at, who)


def published(at: Academy, who: User) -> list[object]:
    """Every time the tab of somebody was put up."""
    calls = at.sim.requests_to("views.publish")
    return [one for one in calls if one.arguments["user_id"] == who.id and not one.error]


def shown(at: Academy, who: User) -> str:
    view = at.sim.home(who)
    return words_in(view.body["blocks"]) if view is not None else ""


async def test_a_learner_finds_the_policy_and_their_own_record(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        before = await opened(at, at.place.kim)
        assert "What it asks of you" in before and "decision is wrong" not in before
        label = await flagged(at, bot)
        await at.sim.until(lambda: label in shown(at, at.place.kim), 8)
        assert "I think a decision is wrong" in shown(at, at.place.kim)
        assert label not in await opened(at, at.place.bo)
        assert "Cases that wait" not in shown(at, at.place.kim)


async def test_an_appeal_starts_from_the_tab(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        await opened(at, at.place.kim)
        view = at.sim.home(at.place.kim)
        assert view is not None
        await at.sim.press(view, "steward-go:appeal", at.place.kim)
        box = await at.sim.until(lambda: at.sim.modal(at.place.kim), 8)
        assert "will look again" in await send(at, box, {"case": label, "text": "a song"})
        assert (await bot.cases())[0].review is ReviewState.APPEALED


async def test_a_moderator_finds_what_waits_and_it_goes_when_it_is_decided(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        assert label in await opened(at, at.place.mo)
        view = at.sim.home(at.place.mo)
        assert view is not None
        await at.sim.press(view, f"steward-go:case show {label}", at.place.mo)
        box = await at.sim.until(lambda: at.sim.modal(at.place.mo), 8)
        assert "pathetic" in await read(at, box, bool)
        await at.choose(await at.card(), "dismiss", at.place.mia)
        await at.sim.until(lambda: label not in shown(at, at.place.mo), 8)


async def test_a_manager_finds_what_was_brought_further_and_appeals(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        await at.choose(await at.card(), "escalate", at.place.mo)
        await at.choose(await at.letter(at.place.kim), "wrong", at.place.kim, "a <!here> song")
        await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
        said = await opened(at, at.place.mara)
        assert "Brought further" in said and "Decide an appeal" in said
        assert said.count(label) >= 3 and "<!here>" not in said


async def test_a_disclosure_is_a_number_for_the_lead_and_nothing_for_others(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot, text=DESPAIR)
        lead = await opened(at, at.place.sam)
        assert f"{label}, for less than an hour" in lead
        assert "end it all" not in lead and at.place.kim.id not in lead
        for who in (at.place.mo, at.place.mara, at.place.bo):
            assert label not in await opened(at, who)


async def test_a_lead_never_finds_what_concerns_them(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot, by=at.place.sam, text=DESPAIR)
        assert label not in await opened(at, at.place.sam)


async def test_a_tab_that_changed_meanwhile_is_looked_at_anew(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await opened(at, at.place.kim)
        view = at.sim.home(at.place.kim)
        assert view is not None
        view.hash = "1.changed"
        at.sim.world.homes.pop(at.place.kim.id)
        await at.sim.open_home(at.place.kim)
        at.sim.world.homes[at.place.kim.id] = view
        await at.sim.until(lambda: len(published(at, at.place.kim)) == 2, 8)
        assert any(one.error == "hash_conflict" for one in at.sim.requests_to("views.publish"))


async def test_who_did_not_open_it_lately_costs_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await flagged(at, bot, text=INSULT)
        await at.sim.quiet(1.0)
        assert at.sim.requests_to("views.publish") == []


async def test_the_other_tab_draws_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await at.sim.open_home(at.place.kim, tab="messages")
        await at.sim.quiet(0.5)
        assert at.sim.requests_to("views.publish") == []
