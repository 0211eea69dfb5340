"""Commands for moderators and managers, on the wire: with authority and without."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bot.domain.cases import Lane, ReviewState
from bot.domain.events import Appealed
from bot.platforms.discord.commands.reporting import MENU
from bot.platforms.discord.commands.visibility import EVERYBODY
from bot.store import access, events, limits, orders
from bot.store.access import Access
from tests.platforms.discord.college import (
    DESPAIR,
    INSULT,
    College,
    Running,
    college,
    steward,
)
from tests.platforms.discord.test_commands_everyone import flagged, run, said
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Member

_FOR_THE_DESK: tuple[tuple[str, dict[str, Any]], ...] = (
    ("case", {"list": {}}),
    ("case", {"show": {"case": "C-00001"}}),
    ("case", {"note": {"case": "C-00001", "text": "x"}}),
    ("case", {"claim": {"case": "C-00001"}}),
)
_FOR_MANAGERS: tuple[tuple[str, dict[str, Any]], ...] = (
    *((name, {"case": "C-00001", "reason": "x"}) for name in ("meeting", "warn", "lift")),
    *((name, {"case": "C-00001", "reason": "x"}) for name in ("restrict", "block", "withdraw")),
    *((name, {"case": "C-00001", "reason": "x"}) for name in ("exclude", "no-strike")),
    ("refer", {"case": "C-00001", "to": "refer:police", "reason": "x"}),
    ("appeals", {"list": {}}),
    ("appeals", {"decide": {"case": "C-00001", "outcome": "stand", "reason": "x"}}),
)


async def chosen_by_people(bot: Running) -> list[str]:
    """What anybody chose, or tried to choose, in the first case."""
    (case,) = await bot.cases()
    found = await bot.app.store.read(lambda tx: events.of_case(tx, "college", case.id))
    return [one.kind for one in found if one.actor is not None]


async def test_learners_and_leads_get_a_plain_refusal_and_nothing_changes(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await flagged(place, bot)
        for who, (name, options) in product(("Bo", "Sam"), (*_FOR_THE_DESK, *_FOR_MANAGERS)):
            answer = await run(place, place[who], name, options)
            assert "people of this desk" in said(answer), (who, name)
            assert answer.is_ephemeral
        look = {"user": place["Kim"]}
        assert "this desk" in said(await run(place, place["Bo"], "member", look))
        watch = {"place": place.general, "days": 3, "reason": "x"}
        assert "this desk" in said(await run(place, place["Bo"], "monitor", watch))
        assert await chosen_by_people(bot) == []


async def test_a_moderator_takes_no_step_of_a_manager(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await flagged(place, bot)
        for name, options in _FOR_MANAGERS:
            answer = await run(place, place["Mo"], name, options)
            assert "people of this desk" in said(answer), name
        assert await chosen_by_people(bot) == []


async def test_commands_of_a_desk_are_not_for_private_messages(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        await run(place, place["Mo"], "policy", {})
        for command in place.sim.world.commands.values():
            in_private = command["name"] in EVERYBODY - {"report", MENU}
            assert (command.get("contexts") != [0]) is in_private, command["name"]


async def test_a_moderator_lists_and_reads_a_case_and_the_reading_is_recorded(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        assert label in said(await run(place, place["Mo"], "case", {"list": {}}))
        answer = await run(place, place["Mo"], "case", {"show": {"case": label}})
        assert "pathetic" in said(answer) and answer.is_ephemeral
        (case,) = await bot.cases()
        (read,) = await _read_by_people(bot, case.message)
        assert (read.actor, read.case_id) == (str(place["Mo"].id), case.id)


async def test_a_moderator_claims_and_notes(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        note = {"note": {"case": label, "text": "Spoken with both."}}
        assert "Done" in said(await run(place, place["Mo"], "case", note))
        assert "Done" in said(await run(place, place["Mo"], "case", {"claim": {"case": label}}))
        (case,) = await bot.cases()
        assert (case.review, case.claimed_by) == (ReviewState.CLAIMED, str(place["Mo"].id))


async def test_long_lists_come_in_pages(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for number in range(11):
            await place.sim.post(place.general, place["Kim"], f"{INSULT} {number}")
        await bot.until(lambda known: len(known) == 11, 20)
        first = said(await run(place, place["Mo"], "case", {"list": {}}))
        second = said(await run(place, place["Mo"], "case", {"list": {"page": 2}}))
        assert first.count("C-000") == 10 and "More: page 2" in first
        assert second.count("C-000") == 1 and "More" not in second


async def test_appeals_come_in_pages_oldest_first(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for number in range(11):
            await place.sim.post(place.general, place["Kim"], f"{INSULT} {number}")
        await bot.until(lambda known: len(known) == 11, 20)
        for case in await bot.cases():
            appeal = Appealed("discord", case.message, "No.", bot.clock(), str(place["Kim"].id))
            await bot.app.receive("college", appeal)
        first = said(await run(place, place["Mara"], "appeals", {"list": {}}))
        second = said(await run(place, place["Mara"], "appeals", {"list": {"page": 2}}))
        assert first.count("C-000") == 10 and "C-00011" not in first and "1 more after" in first
        assert second.count("C-000") == 1 and "C-00011" in second and "more" not in second


@pytest.mark.parametrize("who", ["Mo", "Mara"])
async def test_a_disclosure_is_in_no_command_of_a_desk(tmp_path: Path, who: str) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot, text=DESPAIR)
        (case,) = await bot.cases()
        assert case.lane is Lane.SAFEGUARDING
        shown = said(await run(place, place[who], "case", {"show": {"case": label}}))
        listed = said(await run(place, place[who], "case", {"list": {"every": True}}))
        glance = said(await run(place, place[who], "member", {"user": place["Kim"]}))
        typed = {"show": {"case": ""}}
        offered = await place.sim.autocomplete(
            place[who], "case", typed, "case", channel=place.general
        )
        assert "not on record" in shown
        assert "No cases" in listed and "no case about this member" in glance
        assert offered.choices == []
        assert await _read_by_people(bot, case.message) == []


async def _read_by_people(bot: Running, message: str) -> list[Access]:
    """Readings by somebody: that a card at a desk can be read is an entry of its own."""
    found = await bot.app.store.read(
        lambda tx: access.of_message(tx, "college", "discord", message)
    )
    return [one for one in found if not one.actor.startswith("desk:")]


async def test_a_case_about_oneself_is_not_shown_to_a_moderator(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot, by="Mo")
        shown = said(await run(place, place["Mo"], "case", {"show": {"case": label}}))
        assert "not on record" in shown
        assert "No cases" in said(await run(place, place["Mo"], "case", {"list": {}}))


async def test_cases_are_offered_to_those_who_may_see_them(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        await run(place, place["Mo"], "policy", {})
        for who, expected in (("Mo", [label]), ("Mara", [label]), ("Bo", []), ("Sam", [])):
            offered = await place.sim.autocomplete(
                place[who], "warn", {"case": "", "reason": "x"}, "case", channel=place.general
            )
            assert [one["value"] for one in offered.choices] == expected, who


async def test_a_members_record_is_seen_at_a_glance(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        glance = said(await run(place, place["Mo"], "member", {"user": place["Kim"]}))
        assert "1 strike" in glance and label in glance


async def test_each_step_is_taken_or_refused_with_the_reason(tmp_path: Path) -> None:
    """What a policy permits differs: every answer is either done or says why not."""
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        for name in ("restrict", "block", "withdraw", "exclude", "lift", "meeting", "warn"):
            answer = said(await run(place, place["Mara"], name, {"case": label, "reason": "so"}))
            assert answer.startswith(("Done", "Not done: ")), (name, answer)
        refer = {"case": label, "to": "refer:police", "reason": "so"}
        assert said(await run(place, place["Mara"], "refer", refer)).startswith(("Done", "Not"))
        strike = {"case": label, "reason": "a quotation"}
        assert "Done" in said(await run(place, place["Mara"], "no-strike", strike))
        assert (await bot.cases())[0].strike is False


async def _takes(place: College, name: str, **more: str) -> None:
    """Mara takes a step on the first case, and it is done."""
    step = {"case": "C-00001", "reason": "so it was decided", **more}
    answer = said(await run(place, place["Mara"], name, step))
    assert answer.startswith("Done"), (name, answer)


async def test_limits_by_command_are_in_force_until_they_are_lifted(tmp_path: Path) -> None:
    async with college(tmp_path, "learning-institute") as place, steward(place) as bot:
        sim, kim = place.sim, place["Kim"]
        await flagged(place, bot)
        await place.choose(await place.card(), "uphold", "Mo")
        await _takes(place, "restrict")
        await sim.until(lambda: _denied(place, kim) & P.SEND_MESSAGES)
        assert not _denied(place, kim) & P.VIEW_CHANNEL
        await _takes(place, "block")
        await sim.until(lambda: _denied(place, kim) & P.VIEW_CHANNEL)
        await _takes(place, "withdraw")
        await sim.until(lambda: kim.id in sim.timeouts)
        await _takes(place, "lift")
        await sim.until(lambda: kim.id not in sim.timeouts and not _denied(place, kim))
        await _takes(place, "refer", to="refer:police")
        assert (await chosen_by_people(bot))[-1].startswith("refer")


async def test_an_exclusion_is_recorded_before_access_is_withdrawn(tmp_path: Path) -> None:
    async with college(tmp_path, "expanse") as place, steward(place) as bot:
        label = await flagged(place, bot)
        await place.choose(await place.card(), "uphold", "Mo")
        early = await run(place, place["Mara"], "withdraw", {"case": label, "reason": "so"})
        assert "exclusion has been recorded" in said(early) and place.sim.timeouts == {}
        await _takes(place, "exclude")
        await _takes(place, "withdraw")
        await place.sim.until(lambda: place["Kim"].id in place.sim.timeouts)


async def test_a_member_hears_of_a_meeting_and_of_a_warning(tmp_path: Path) -> None:
    async with college(tmp_path, "stanfords") as place, steward(place) as bot:
        await flagged(place, bot)
        await bot.until(lambda known: known[0].reached_at)
        await _takes(place, "meeting")
        await place.letter("Kim", 2)
        await bot.pass_time(24 * 10)
        await _takes(place, "warn")
        await place.sim.until(lambda: "a written warning" in _told(place, "Kim"))
        assert "would like to meet you" in _told(place, "Kim")


def _told(place: College, name: str) -> str:
    return "\n".join(one.content for one in place.sim.dms(place[name]))


def _denied(place: College, who: Member) -> int:
    found = place.sim.overwrites(place.general).get(who.id)
    return found.deny if found is not None else 0


async def test_a_restriction_lasts_as_long_as_the_manager_says(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        (case,) = await bot.until(lambda known: known[0].reached_at and known)
        await bot.pass_time(24 * 10)
        step = {"case": label, "reason": "refused and went on", "days": 5}
        answer = said(await run(place, place["Mara"], "restrict", step))
        found = await bot.app.store.read(lambda tx: limits.of_case(tx, "college", case.id))
        assert "Done" in answer, answer
        (limit,) = found
        assert limit.until is not None and limit.until - limit.since == timedelta(days=5)


async def test_an_appeal_is_decided_by_somebody_who_decided_nothing(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        strike = {"case": label, "reason": "noted"}
        await run(place, place["Mara"], "no-strike", strike)
        box = await run(place, place["Kim"], "appeal", {"case": label})
        await place.sim.submit_modal(box, {"text": "It was a quotation."})
        await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
        listed = said(await run(place, place["Max"], "appeals", {"list": {}}))
        assert label in listed and "It was a quotation." in listed
        choice = {"decide": {"case": label, "outcome": "overturn", "reason": "so it was"}}
        refused = said(await run(place, place["Mara"], "appeals", choice))
        assert "Not done" in refused and "took no decision" in refused
        assert "Done" in said(await run(place, place["Max"], "appeals", choice))
        assert (await bot.cases())[0].review is ReviewState.OVERTURNED


async def test_a_place_is_watched_by_order_where_the_policy_knows_orders(tmp_path: Path) -> None:
    async with college(tmp_path, "care") as place, steward(place) as bot:
        watch = {"place": place.general, "days": 3, "reason": "two reports in a week"}
        assert "Ordered" in said(await run(place, place["Mara"], "monitor", watch))
        (kept,) = await bot.app.store.read(lambda tx: orders.list_all(tx, "college"))
        assert kept.place == str(place.general.id)


async def test_an_order_the_policy_does_not_know_is_refused_with_the_reason(tmp_path: Path) -> None:
    async with college(tmp_path, "stanfords") as place, steward(place) as bot:
        watch = {"place": place.general, "days": 3, "reason": "two reports in a week"}
        assert "Not done" in said(await run(place, place["Mara"], "monitor", watch))
        assert await bot.app.store.read(lambda tx: orders.list_all(tx, "college")) == ()
