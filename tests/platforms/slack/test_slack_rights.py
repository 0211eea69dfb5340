"""``/steward erase`` and ``export`` on the wire: for the data-protection officer alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import ReviewState
from tests.platforms.slack.academy import Academy, Running, academy, steward
from tests.platforms.slack.asking import answer, ask, flagged, read, send, words_in
from tests.simulators.slack.interactions import Interaction
from tests.simulators.slack.world import View


async def decided(at: Academy, bot: Running) -> str:
    """A case that is over, so that nothing holds it."""
    label = await flagged(at, bot)
    await at.choose(await at.card(), "dismiss", at.place.mo)
    await bot.until(lambda known: known[-1].review is ReviewState.DISMISSED)
    return label


async def confirming(at: Academy, shown: Interaction) -> View:
    """Press the button below what an erasure would do; the box that opens."""
    (name,) = [
        one["action_id"]
        for block in shown.replies[-1].blocks
        if block["type"] == "actions"
        for one in block["elements"]
    ]
    await at.sim.press(shown.replies[-1], name, shown.user)
    view: View = await at.sim.until(lambda: at.sim.modal(shown.user), 8)
    return view


@pytest.mark.parametrize(
    "text", ["export U0123ABCD", "erase U0123ABCD", 'erase for-good "x" ERASE']
)
async def test_nobody_else_exports_or_erases(tmp_path: Path, text: str) -> None:
    async with academy(tmp_path) as at, steward(at):
        for who in (at.place.kim, at.place.mara, at.place.ada):
            assert "people of this desk" in await answer(at, who, text)


async def test_erasing_takes_two_steps(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"data_protection_officer": [at.place.tess.id]}
        async with steward(at) as bot:
            tess, kim = at.place.tess, at.place.kim
            label = await decided(at, bot)
            shown = await ask(at, tess, f"erase <@{kim.id}|kim>")
            assert "Would be erased" in words_in(shown.replies[-1].blocks)
            box = await confirming(at, shown)
            assert "was not typed" in await send(at, box, {"typed": "erase"})
            assert label in await answer(at, kim, "my-record")
            await at.sim.close(box)
            box = await confirming(at, shown)
            assert "Erasure: done" in await send(at, box, {"typed": "ERASE"})
            assert label not in await answer(at, kim, "my-record")


async def test_whoever_lost_the_office_erases_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"data_protection_officer": [at.place.tess.id]}
        async with steward(at) as bot:
            label = await decided(at, bot)
            box = await confirming(at, await ask(at, at.place.tess, f"erase {at.place.kim.id}"))
        at.more_roles = {}
        async with steward(at):
            assert "people of this desk" in await send(at, box, {"typed": "ERASE"})
            assert label in await answer(at, at.place.kim, "my-record")


async def test_nobody_erases_their_own_record(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"data_protection_officer": [at.place.tess.id]}
        async with steward(at):
            tess = at.place.tess
            for text in (f"erase <@{tess.id}>", f'erase for-good "{tess.id}" ERASE'):
                assert "Somebody else erases" in await answer(at, tess, text)
            assert "choose a user" in await answer(at, tess, "erase")


async def test_a_copy_is_made_where_slack_does_not_keep_it(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"data_protection_officer": [at.place.tess.id]}
        async with steward(at):
            said = await answer(at, at.place.tess, f"export {at.place.kim.id}")
            assert f"steward member export {at.place.kim.id} --out FILE" in said
            said = await answer(at, at.place.tess, 'export "<!channel>"')
            assert "<!channel>" not in said


async def test_the_box_shows_what_was_typed_before(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"data_protection_officer": [at.place.tess.id]}
        async with steward(at) as bot:
            await decided(at, bot)
            box = await confirming(at, await ask(at, at.place.tess, f"erase {at.place.kim.id}"))
            assert "Type ERASE to do it" in await read(at, box, bool)
