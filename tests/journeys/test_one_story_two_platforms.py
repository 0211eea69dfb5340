"""One member, one record, one ladder: on Discord and on Slack at once."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import RequestState
from bot.domain.steps import Choice, Desk
from tests.journeys.stages.on_both import on_both
from tests.journeys.stages.script import (
    ANOTHER_INSULT,
    DESPAIR,
    INSULT,
    LEAD,
    MANAGERS,
    MODERATORS,
    THREAT,
    Card,
    CaseIs,
    Cases,
    Decide,
    Empty,
    Free,
    Limited,
    Post,
    Secret,
    Step,
    Story,
    Wait,
)
from tests.journeys.stages.stage import Stage
from tests.journeys.stages.telling import tell

_EVERY_DESK = tuple(Desk)


async def test_who_offends_once_on_each_platform_climbs_one_ladder(tmp_path: Path) -> None:
    async with on_both(tmp_path, "stanfords") as both:
        await both.link("Kim")
        await _told(both.discord, Post("d1", "Kim", INSULT))
        await _told(both.discord, Card(MODERATORS, "d1", says="1 strike in"))
        await _told(both.slack, Post("s1", "Kim", ANOTHER_INSULT))
        await _told(both.slack, Card(MODERATORS, "s1", says="2 strikes in"))
        for record in await both.records("Kim"):
            assert "2 strikes in" in record and "C-00001" in record and "C-00002" in record
        await _told(both.discord, Empty((MANAGERS,)))
        await _told(both.discord, Post("d2", "Kim", THREAT))
        await _told(both.discord, Card(MANAGERS, "d2", says="3 strikes in"))
        await _told(both.slack, Empty((MANAGERS,)))


async def test_whoever_is_not_linked_climbs_a_ladder_on_each(tmp_path: Path) -> None:
    async with on_both(tmp_path, "stanfords") as both:
        await _told(both.discord, Post("d1", "Kim", INSULT))
        await _told(both.slack, Post("s1", "Kim", ANOTHER_INSULT))
        await _told(both.slack, Card(MODERATORS, "s1", says="1 strike in"))
        there, here = await both.records("Kim")
        assert "C-00001" in there and "C-00002" not in there
        assert "C-00002" in here and "C-00001" not in here


async def test_what_was_refused_on_one_platform_and_goes_on_upon_the_other_is_one_matter(
    tmp_path: Path,
) -> None:
    async with on_both(tmp_path, "stanfords") as both:
        await both.link("Kim")
        await _told(
            both.discord,
            Post("d1", "Kim", INSULT),
            CaseIs("d1", reached=True),
            Wait(80),
            CaseIs("d1", request=RequestState.REFUSED),
        )
        await _told(
            both.slack,
            Post("s1", "Kim", ANOTHER_INSULT),
            Decide("Mo", "s1", Choice.UPHOLD),
            Decide("Mo", "s1", Choice.ESCALATE),
            Card(MANAGERS, "s1", frozenset({Choice.BLOCK})),
            Decide("Mara", "s1", Choice.BLOCK, MANAGERS),
            Limited("Kim", Choice.BLOCK),
        )
        await _told(both.discord, Free("Kim"), Card(MANAGERS, "d1", frozenset({Choice.RESTRICT})))


async def test_a_disclosure_on_one_platform_is_seen_nowhere_on_the_other(tmp_path: Path) -> None:
    async with on_both(tmp_path, "stanfords") as both:
        await both.link("Kim")
        await _told(both.slack, Post("s1", "Kim", DESPAIR), Secret("end it all", LEAD), Cases(1))
        await _told(both.discord, Empty(_EVERY_DESK))
        for record in await both.records("Kim"):
            assert "nothing on record" in record
        letters = [one.text for one in await both.discord.letters("Kim")]
        assert not any("end it all" in one or "999" in one for one in letters)


async def _told(stage: Stage, *steps: Step) -> None:
    await tell(Story("on two platforms", "stanfords", steps), stage)
