"""Small digs become one case with its chain; nothing is asked, nothing is flagged twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.domain.cases import ReviewState, Standing
from bot.domain.people import Directory, Person, Role
from bot.policy.loader import LoadedPack
from bot.store import cases
from bot.store.audit import verify
from bot.workflow.cards import card_of
from bot.workflow.conversation import chain_of_case
from bot.workflow.ledger import Ledger
from tests.command_line import steward
from tests.journeys.story import MODERATOR, Story, at, shape, story, the_pack

PEOPLE = Directory(
    tuple(Person(f"u-{name}", (name.title(),)) for name in ("sam", "kim", "lee", "jo"))
)
DIGS = (
    "use your brain Sam",
    "Sam is so slow",
    "Sam, late again 🙄",
    "oh look who it is, Sam",
)


async def dig(told: Story, number: int, hours: float, author: str = "u-kim", **more: Any) -> Any:
    return await told.post(f"m{number}", author, DIGS[number % len(DIGS)], hours, **more)


async def chain(told: Story, number: int = 0) -> tuple[str, ...]:
    case = (await told.cases())[number]
    return await told.store.read(lambda tx: chain_of_case(tx, case))


async def strikes(told: Story) -> int:
    return await told.store.read(lambda tx: cases.strikes(tx, "college", "u-kim", at(-1)))


async def test_three_digs_are_one_flag_and_the_poster_is_not_asked(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        assert await dig(told, 0, 0) == []
        assert await dig(told, 1, 3) == []
        (flag,) = await dig(told, 2, 5)
        assert (flag.action, flag.to, flag.category) == ("flag", "moderators", "harassment")
        assert "3 messages by one person within 6 hours" in flag.why
        (case,) = await told.cases()
        assert (case.message, case.target, case.detectors) == ("m2", "u-sam", ("conversation",))
        assert await chain(told) == ("m0", "m1", "m2")
        assert told.notices_to("u-kim") == []


async def test_further_digs_lengthen_the_case_and_flag_nothing(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number in range(6):
            await dig(told, number, number)
        assert [e.action for e in told.told] == ["flag"]
        assert await chain(told) == tuple(f"m{number}" for number in range(6))
        assert (await told.store.read(verify)).ok


async def test_a_dismissed_case_is_not_flagged_again_by_the_next_dig(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number in range(3):
            await dig(told, number, number)
        await told.decide("m2", MODERATOR, "dismiss", 4)
        assert await dig(told, 3, 5) == []
        (case,) = await told.cases()
        assert case.review is ReviewState.DISMISSED


async def test_a_strike_counts_only_once_a_person_upheld_it(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number in range(3):
            await dig(told, number, number)
        (case,) = await told.cases()
        assert case.strike and await strikes(told) == 0
        await told.decide("m2", MODERATOR, "uphold", 4)
        assert await strikes(told) == 1


async def test_several_people_at_one_within_the_hour_are_one_case(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        await dig(told, 0, 0, "u-kim")
        await dig(told, 1, 0.2, "u-lee")
        (flag,) = await dig(told, 2, 0.4, "u-jo")
        assert "by 3 people within" in flag.why
        assert await dig(told, 3, 0.5, "u-max") == []
        assert len(await told.cases()) == 1


async def test_banter_places_and_what_may_not_be_watched_make_nothing(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number, place in enumerate(("p1", "p2", "p3")):
            await dig(told, number, number, place=place)
        for number in range(3, 6):
            await dig(told, number, number, place="own", provider_run=False)
        for number, hours in enumerate((10.0, 11.0, 12.0), 6):
            await dig(told, number, hours, place="p4")
            await told.post(f"b{number}", "u-sam", "Kim is so cringe", hours + 0.1, place="p4")
        assert told.told == []
        assert await told.cases() == ()


async def test_a_dig_that_is_deleted_or_mended_counts_no_more(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        await dig(told, 0, 0)
        await dig(told, 1, 1)
        await told.delete("m0", 1.5)
        assert await dig(told, 2, 2) == []
        await told.edit("m1", "Sam, see you at nine", 2.5)
        assert await dig(told, 3, 3) == []


async def test_an_edit_does_not_settle_what_several_messages_say(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number in range(3):
            await dig(told, number, number)
        assert await told.edit("m2", "see you at nine", 4) == []
        (case,) = await told.cases()
        assert (case.standing, case.closed_at) == (Standing.STANDS, None)
        assert shape(await told.delete("m2", 5)) == [("close", None)]


async def test_nothing_is_asked_under_a_pack_that_asks_at_the_least_confidence(
    tmp_path: Path,
) -> None:
    kept = json.loads(the_pack("stanfords").to_text())
    kept["pack"]["requests"] = {**kept["pack"].get("requests", {}), "ask_at_once": 0.5}
    eager = LoadedPack.from_text(json.dumps(kept))
    async with story(tmp_path, eager, directory=PEOPLE) as told:
        for number in range(3):
            await dig(told, number, number)
        assert [e.action for e in told.told] == ["flag"]


async def test_the_card_lists_the_chain(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        for number in range(3):
            await dig(told, number, number)
        (case,) = await told.cases()
        tenant = told.tenants["college"]
        card = await told.store.read(
            lambda tx: card_of(Ledger(tx, tenant, at(4)), case, Role.MODERATOR)
        )
        assert card.chain == ("m0", "m1", "m2")
        assert card.text == DIGS[2]


async def test_nothing_is_kept_of_digs_that_make_no_case(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords", directory=PEOPLE) as told:
        await dig(told, 0, 0)
        await dig(told, 1, 1)

        def count(tx: Any) -> int:
            tables = ("cases", "events", "evidence", "members", "outbox")
            return sum(tx.conn.execute(f"SELECT COUNT(*) FROM {t}").fetchone()[0] for t in tables)

        assert await told.store.read(count) == 0


def test_a_replay_gives_the_same_every_time(tmp_path: Path) -> None:
    lines = [
        {
            "at": f"2026-11-02T{9 + number:02}:00:00Z",
            "kind": "message",
            "id": f"m{number}",
            "place": {"id": "p1", "name": "general", "provider_run": True},
            "author": {"id": "u-kim", "name": "Kim", "audience": "learner"},
            "text": text,
        }
        for number, text in enumerate(
            ("hi", "@Sam nobody asked", "@Sam late again 🙄", "@Sam skill issue")
        )
    ]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n")
    runs = [
        steward("replay", "t.jsonl", "--pack", "stanfords", "--json", cwd=tmp_path).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    (line,) = map(json.loads, runs[0].splitlines())
    assert (line["action"], line["message"], line["category"]) == ("flag", "m3", "harassment")
