"""What members and reporters are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind
from bot.domain.people import AgeBand, Directory, Person
from bot.store import audit
from bot.workflow.notices import BY_MACHINE, BY_PERSON
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PROVIDER,
    World,
    appeal_decided,
    appealed,
    clock,
    decided,
    deleted,
    edited,
    posted,
    reported,
    shipped,
    world,
)

PACKS = ("stanfords", "expanse", "learning-institute", "qtsd", "care")


def _text(here: World, key: str) -> str:
    """The one notice with this key."""
    (row,) = [r for r in here.platform.of_kind(OutboxKind.NOTICE) if r.payload["key"] == key]
    return str(row.payload["text"])


async def test_a_request_says_what_was_seen_by_whom_under_what_until_when_and_how_to_be_heard(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat] I know where you sit"))
        text = _text(here, "removal_request")
        clause = shipped("stanfords").pack.clause("L-THREAT")
        assert clause is not None
        for said in (
            "[threat] I know where you sit",
            BY_MACHINE,
            clause.text,
            clause.cite,
            "to remove it or change it",
            "Thursday 5 November 2026, 09:00",
            "quoting case C-00001",
        ):
            assert said in text


async def test_a_request_by_a_person_says_so(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat 0.6]"), decided("m1", MODERATOR, "ask_removal", 1))
        assert BY_PERSON in _text(here, "removal_request")
        assert BY_MACHINE not in _text(here, "removal_request")


async def test_times_are_told_in_the_providers_local_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]", -24 * 60))
        assert "Sunday 6 September 2026, 10:00" in _text(here, "removal_request")


async def test_a_long_message_is_quoted_by_its_beginning(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat] " + "word " * 100))
        text = _text(here, "removal_request")
        assert "[threat] word word" in text
        assert "word " * 40 not in text
        assert "…" in text


async def test_a_member_under_18_gets_the_softer_text(tmp_path: Path) -> None:
    young = Directory((Person("u1", age_band=AgeBand.UNDER_18),))
    async with world(tmp_path, directory=young) as here:
        await here.play(posted("m1", "[threat]"), posted("m2", "[threat] too", author="u2"))
        texts = {
            row.recipient: row.payload["text"] for row in here.platform.of_kind(OutboxKind.NOTICE)
        }
        assert "We all write things too fast" in texts["member:u1"]
        assert "We all write things too fast" not in texts["member:u2"]


async def test_the_notice_quotes_the_message_as_it_now_reads(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[offensive] first"), edited("m1", "[threat] second", 1), clock(38)
        )
        assert "[threat] second" in _text(here, "reminder")
        assert "first" not in _text(here, "reminder")


async def test_support_quotes_nothing_accuses_of_nothing_and_shows_every_help_route(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[disclosure] secret words"))
        text = _text(here, "support")
        assert "secret words" not in text
        assert "policy" not in text.lower()
        assert all(line in text for line in shipped("stanfords").pack.safeguarding.help_routes)


async def test_a_complaint_is_shown_the_route(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[public_complaint]"))
        route = shipped("stanfords").pack.routes["complaints"]
        assert route.text in _text(here, "signpost_complaint")


@pytest.mark.parametrize("pack", [p for p in PACKS if p != "care"])
async def test_own_details_are_met_with_advice_and_never_count(tmp_path: Path, pack: str) -> None:
    async with world(tmp_path, pack) as here:
        await here.play(posted("m1", "[personal_data own]"))
        route = shipped(pack).pack.routes["privacy"]
        assert route.text in _text(here, "signpost_own_data")
        assert await here.strikes(1) == 0


@pytest.mark.parametrize(
    ("choice", "key"), [("uphold", "reporter_upheld"), ("dismiss", "reporter_not_upheld")]
)
async def test_every_reporter_hears_the_outcome_once_and_nothing_of_the_content(
    tmp_path: Path, choice: str, key: str
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            reported("m1", "hidden words", 0, by="u8"),
            reported("m1", "hidden words", 1, by="u9"),
            reported("m1", "hidden words", 1.5, by="u9"),
            decided("m1", MODERATOR, choice, 2),
        )
        for reporter in ("reporter:u8", "reporter:u9"):
            thanks, outcome = here.platform.to(reporter)
            assert (thanks.payload["key"], outcome.payload["key"]) == ("reporter_received", key)
            for row in (thanks, outcome):
                assert "hidden words" not in row.payload["text"]
                assert "u1" not in row.payload["text"]


async def test_a_reporter_of_a_disclosure_hears_that_the_right_person_has_it(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            reported("m1", "hello", 0, category="disclosure"),
            decided("m1", LEAD, "acknowledge", 1),
            decided("m1", LEAD, "dismiss", 2),
        )
        keys = [row.payload["key"] for row in here.platform.to("reporter:u9")]
        assert keys == ["reporter_received", "reporter_passed_on"]


async def test_the_answer_to_an_appeal_gives_the_reason(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[threat]"),
            appealed("m1", 1),
            appeal_decided("m1", OTHER_MANAGER, "stand", 2),
        )
        assert "looked again" in _text(here, "appeal_stands")


async def test_removing_in_time_is_thanked(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1))
        assert here.platform.keys == ["removal_request", "closed_removed"]


async def test_a_case_without_a_clause_can_still_be_closed_towards_the_reporter(
    tmp_path: Path,
) -> None:
    async with world(tmp_path, "care") as here:
        await here.play(reported("m1", "hello", 0), decided("m1", MODERATOR, "dismiss", 1))
        assert here.platform.keys == ["reporter_received", "reporter_not_upheld"]


async def test_the_audit_log_holds_no_text(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat] secret"), decided("m1", MANAGER, "uphold", 1))
        entries = await here.read(lambda tx: audit.latest(tx, PROVIDER))
        assert entries
        assert all(len(e.digest_of) == 64 and "because" not in e.digest_of for e in entries)
        assert (await here.read(audit.verify)).ok
