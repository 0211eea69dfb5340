"""Rows to learn from name nobody, come from decided review cases only, and leave a trace."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Actor, AgeBand, Directory, Person, Role
from bot.store import audit
from bot.workflow.pseudonyms import Pseudonyms
from bot.workflow.retraining import Rows, export
from tests.workflow.support import (
    MODERATOR,
    PROVIDER,
    World,
    at,
    decided,
    edited,
    posted,
    world,
)

OFFICER = Actor("dana", Role.DATA_PROTECTION_OFFICER)
KNOWN = ("u-4471", "Siobhan Achterberg", "zed_x", "Will Long", "Q")

CLEANED = {
    "a listed name": ("siobhan achterberg is late", "[name] is late"),
    "a part of a listed name": ("ask Achterberg's mum", "ask [name] mum"),
    "an id": ("u-4471 did it", "[name] did it"),
    "a handle": ("look at zed_x", "look at [name]"),
    "a mention by name": ("@Jo shut up", "[name] shut up"),
    "a mention by id": ("<@182837465> shut up, <#99887766>", "[name] shut up, [name]"),
    "a given name with a surname": ("then Kim Hargreaves left", "then [name] left"),
    "a given name in small letters": ("tell callum he smells", "tell [name] he smells"),
    "a title": ("Mr Brackenbury never marks", "[name] never marks"),
    "a name amid a sentence": ("down in Aberystwyth again", "down in [name] again"),
    "a telephone number": ("ring 07700 900123 now", "ring [number] now"),
    "an e-mail address": ("write to a.b@mail.example.org now", "write to [address] now"),
    "an address": ("he lives at 14 Elm Road so", "he lives at [address] so"),
    "a link": ("see https://example.org/x?who=kim now", "see [link] now"),
    "a site": ("it is on somewhere.co.uk/kim now", "it is on [link] now"),
    "an account": ("sort code 12-34-56 acc 12345678", "sort code [number]"),
    "a word that is a name as well": ("it will take a long time", "it will take a long time"),
    "nobody": ("you are useless at this", "you are useless at this"),
    "days and subjects": ("see you on Monday in English", "see you on Monday in English"),
}


@pytest.mark.parametrize("name", CLEANED)
def test_people_are_taken_out(name: str) -> None:
    text, clean = CLEANED[name]
    assert Pseudonyms(KNOWN).clean(text) == clean


@given(st.text(max_size=80), st.sampled_from(KNOWN[:3]), st.text(max_size=80))
def test_a_known_name_never_stays_as_a_word(before: str, name: str, after: str) -> None:
    cleaned = Pseudonyms(KNOWN).clean(f"{before} {name} {after}")
    assert not re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", cleaned, re.IGNORECASE)


def test_what_may_still_name_somebody_is_noticed() -> None:
    assert Pseudonyms(["zed"]).still_names("look at zed")
    assert Pseudonyms([]).still_names("ring 998877665")
    assert not Pseudonyms(["name"]).still_names("[name] left")


async def exported(
    practice: World, hours: float = 9, since: datetime | None = None, *people: Person
) -> Rows:
    return await practice.store.write(
        lambda tx: export(tx, PROVIDER, Directory(people), OFFICER, at(hours), since)
    )


def parsed(found: Rows) -> list[dict[str, Any]]:
    return [json.loads(row) for row in found.rows]


async def test_rows_hold_what_was_decided_and_nothing_else(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[harassment @kim] go home kim", 0),
            posted("m2", "[threat] see you later mate", 0.1, author="u2"),
            posted("m3", "[harassment] undecided words here", 0.2, author="u3"),
            decided("m1", MODERATOR, "uphold", 1),
            decided("m2", MODERATOR, "dismiss", 1.1),
        )
        found = await exported(practice)
        rows = sorted(parsed(found), key=lambda row: str(row["kind"]))
        assert [set(row) for row in rows] == [
            {"text", "labels", "kind", "audience", "detectors"}
        ] * 2
        assert [(row["kind"], row["labels"]) for row in rows] == [
            ("breach", ["harassment"]),
            ("near_miss", []),
        ]
        assert rows[0]["text"].endswith("go home [name]")
        assert rows[0]["detectors"] == ["spelt-out"]
        assert found.left_out == {"nobody decided the case yet": 1}


LEFT_OUT = {
    "posted by a bot": (
        [posted("m1", "[threat] beep beep boop", author="bot", is_member=False)],
        "posted by a bot or integration",
    ),
    "personal data": (
        [posted("m1", "[personal_data] his number is here")],
        "personal data is what it is about",
    ),
    "with the lead as well": (
        [posted("m1", "[harassment @kim welfare] go and do it")],
        "the words are not kept, or not for this purpose",
    ),
    "only names": (
        [posted("m1", "[threat] @jo @kim")],
        "nothing is left without the names",
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
async def test_what_may_not_leave_is_left_out_and_counted(tmp_path: Path, name: str) -> None:
    events, why = LEFT_OUT[name]
    async with world(tmp_path) as practice:
        await practice.play(*events, decided("m1", MODERATOR, "uphold", 1))
        found = await exported(practice)
        assert (found.rows, found.left_out) == ((), {why: 1})


async def test_of_a_message_that_changed_the_words_that_were_judged_leave(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[harassment] one two three"),
            edited("m1", "[threat] four five six", 0.5),
            edited("m1", "nothing to see here", 0.7),
            decided("m1", MODERATOR, "uphold", 1),
        )
        (row,) = parsed(await exported(practice))
        assert (row["text"], row["labels"]) == ("[threat] four five six", ["threat"])


async def test_the_same_words_make_one_row(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[threat] one two three"),
            posted("m2", "[threat] one two three", 1, author="u2"),
            decided("m1", MODERATOR, "uphold", 2),
            decided("m2", MODERATOR, "uphold", 2),
        )
        found = await exported(practice)
        assert len(found.rows) == 1
        assert found.left_out == {"the same words as another row": 1}


async def test_members_under_18_are_left_out(tmp_path: Path) -> None:
    young = Person("u1", ("Kit",), age_band=AgeBand.UNDER_18)
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[threat] one two three"), decided("m1", MODERATOR, "uphold", 1)
        )
        found = await exported(practice, 9, None, young)
        assert found.left_out == {"posted by a member under 18": 1}


async def test_disclosures_and_guarded_cases_are_not_even_counted(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[disclosure] i cannot go on"), posted("m2", "[extremism] join us")
        )
        found = await exported(practice)
        assert (found.rows, found.left_out) == ((), {})


async def test_since_leaves_earlier_cases_alone(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[threat] one two three"),
            decided("m1", MODERATOR, "uphold", 1),
            posted("m2", "[threat] four five six", 48, author="u2"),
            decided("m2", MODERATOR, "uphold", 49),
        )
        found = await exported(practice, 72, at(24))
        assert [row["text"] for row in parsed(found)] == ["[threat] four five six"]


async def test_an_export_and_every_reading_are_on_record(tmp_path: Path) -> None:
    async with world(tmp_path) as practice:
        await practice.play(
            posted("m1", "[threat] one two three"), decided("m1", MODERATOR, "uphold", 1)
        )
        await exported(practice)
        (latest,) = await practice.read(lambda tx: audit.latest(tx, PROVIDER, 1))
        assert (latest.actor, latest.what) == ("dana", "retraining_export")
        read = await practice.read(
            lambda tx: tx.conn.execute("SELECT actor, purpose FROM access_log").fetchall()
        )
        assert [tuple(row) for row in read] == [("dana", "retraining_export")]
        assert (await practice.read(audit.verify)).ok
