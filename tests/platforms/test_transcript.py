"""Transcripts: what a line may say, and that no line stops the reading."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import ImportFault
from bot.domain.events import (
    AppealDecided,
    Appealed,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.messages import Attachment, Message
from bot.domain.people import Actor, Audience, Person, Role
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.roster import PlaceNote, Roster
from bot.platforms.practice.transcript import LONGEST_LINE, read_transcript
from bot.resources import config_dir

AT = "2026-11-02T09:00:00Z"
CLOCK = b'{"at":"2026-11-02T09:00:00Z","kind":"clock"}'
KIM = {"id": "u1", "name": "Kim Parry", "audience": "learner"}
ACTOR = {"id": "r", "role": "manager"}


def line(**changes: Any) -> bytes:
    """A good message line with some fields changed; ``...`` takes a field away."""
    record: dict[str, Any] = {
        "at": AT,
        "kind": "message",
        "id": "m1",
        "place": {"id": "p1", "name": "general"},
        "author": KIM,
        "text": "hello",
        **changes,
    }
    return json.dumps({k: v for k, v in record.items() if v is not ...}).encode()


def read(lines: Iterable[bytes], roster: Roster | None = None) -> list[Event | Skipped]:
    with MessageIndex() as index:
        return list(read_transcript(lines, roster or Roster(), index, "week.jsonl"))


def only_message(raw: bytes, roster: Roster | None = None) -> Message:
    (event,) = read([raw], roster)
    assert isinstance(event, Posted)
    return event.message


def test_a_message_line_gives_all_it_says() -> None:
    raw = line(attachments=["a.pdf", {"name": "b.png", "media_type": "image/png"}], reply_to="m0")
    message = only_message(raw)
    assert (message.platform, message.id, message.text) == ("practice", "m1", "hello")
    assert message.at == datetime(2026, 11, 2, 9, tzinfo=UTC)
    assert (message.author.name, message.author.audience) == ("Kim Parry", Audience.LEARNER)
    assert (message.place.name, message.place.provider_run) == ("general", True)
    assert message.attachments == (Attachment("a.pdf"), Attachment("b.png", "image/png"))
    assert message.reply_to == "m0"


def test_every_kind_of_line_becomes_its_event() -> None:
    later = {"at": "2026-11-02T10:00:00+00:00", "message": "m1", "reason": "because"}
    lines: list[dict[str, Any]] = [
        {**later, "kind": "edit", "id": "m1", "text": "hi @Kim"},
        {**later, "kind": "report", "reporter": {"id": "u2"}, "category": "harassment"},
        {**later, "kind": "decide", "actor": ACTOR, "choice": "uphold", "until": AT, "place": "p1"},
        {**later, "kind": "appeal", "text": "please look again"},
        {**later, "kind": "decide_appeal", "actor": ACTOR, "choice": "stand"},
        {**later, "kind": "monitoring_order", "actor": ACTOR, "place": "p1", "until": AT},
        {**later, "kind": "delete", "id": "m1", "by": "mod"},
        {**later, "kind": "clock"},
    ]
    posted, edited, reported, decided, appealed, answer, order, deleted, clock = read(
        [line(), *(json.dumps(one).encode() for one in lines)]
    )
    assert isinstance(posted, Posted)
    assert isinstance(edited, Edited)
    assert (edited.message.author, edited.message.text) == (posted.message.author, "hi @Kim")
    assert [mention.id for mention in edited.message.mentions] == ["u1"]
    assert isinstance(reported, Reported)
    assert (reported.message.text, reported.reporter_audience) == ("hi @Kim", Audience.LEARNER)
    assert isinstance(decided, Decided)
    assert decided.actor == Actor("r", Role.MANAGER)
    assert (decided.choice, decided.until, decided.place) == ("uphold", posted.at, "p1")
    assert isinstance(appealed, Appealed)
    assert isinstance(answer, AppealDecided)
    assert isinstance(order, OrderGiven)
    assert isinstance(deleted, Deleted)
    assert deleted.by == "mod"
    assert isinstance(clock, ClockTicked)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"{", "no complete JSON"),
        (b"\xff\xfe{}", "no complete JSON"),
        (b'{"a":' * 3000, "no complete JSON"),
        (b"[1]", "no object"),
        (b"null", "no object"),
        (line(kind="poke"), "“kind”"),
        (line(kind=["message"]), "“kind”"),
        (line(at=...), "“at”"),
        (line(at="yesterday"), "no time"),
        (line(at="2026-11-02T09:00:00"), "no time zone"),
        (line(at="9999-12-31T23:59:59-12:00"), "no time"),
        (line(at="9998-01-01T00:00:00Z"), "8999"),
        (line(at=1793610000), "“at”"),
        (line(id=...), "“id”"),
        (line(id=""), "“id”"),
        (line(id=True), "“id”"),
        (line(id="x" * 300), "longer than"),
        (line(text=...), "“text”"),
        (line(text=["a"]), "“text”"),
        (line(author="Kim"), "“author”"),
        (line(author={"name": "Kim"}), "“id”"),
        (line(author={"id": "u", "audience": "teacher"}), "“audience”"),
        (line(author={"id": "u", "audience": []}), "“audience”"),
        (line(place=...), "“place”"),
        (line(place={"id": "p", "provider_run": "yes"}), "“provider_run”"),
        (line(attachments="a.pdf"), "“attachments”"),
        (line(attachments=[1]), "attachment"),
        (b'{"at":"%s","kind":"edit","id":"m9","text":"x"}' % AT.encode(), "stands above"),
        (b'{"at":"%s","kind":"delete","id":"m9"}' % AT.encode(), "stands above"),
        (b'{"at":"%s","kind":"appeal","message":"m9"}' % AT.encode(), "stands above"),
        (line(kind="decide", message="m9", choice="uphold", actor=ACTOR), "stands above"),
        (line(kind="report", message="m9", reporter={"id": "u"}), "stands above"),
        (line(kind="monitoring_order", actor={"id": "r", "role": "king"}, place="p"), "“role”"),
        (line(kind="monitoring_order", actor=ACTOR, place=...), "“place”"),
        (line(kind="monitoring_order", actor=ACTOR, place="p", until="soon"), "“until”"),
        (b'{"a":"' + b"x" * LONGEST_LINE + b'"}', "longer than 8 MB"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_its_number(raw: bytes, said: str) -> None:
    skipped, event = read([raw, CLOCK])
    assert isinstance(skipped, Skipped)
    assert skipped.where == "week.jsonl:1"
    assert said in skipped.what
    assert skipped.mend
    assert isinstance(event, ClockTicked)


def test_a_message_id_given_twice_counts_once() -> None:
    first, second = read([line(text="one"), line(text="two")])
    assert isinstance(first, Posted)
    assert isinstance(second, Skipped)


def test_time_that_runs_backwards_is_mended_and_told() -> None:
    first, told, late = read([line(), line(id="m2", at="2026-11-01T09:00:00Z")])
    assert isinstance(told, Skipped)
    assert told.kept
    assert isinstance(first, Posted)
    assert isinstance(late, Posted)
    assert late.message.id == "m2"
    assert late.at == first.at


@pytest.mark.parametrize("lines", [[], [b""], [b"{}"], [b"\n", b"x"]])
def test_a_file_of_which_nothing_is_usable_is_refused(lines: list[bytes]) -> None:
    with pytest.raises(ImportFault, match=r"week\.jsonl"):
        read(lines)


def test_a_byte_order_mark_is_no_fault() -> None:
    assert only_message(b"\xef\xbb\xbf" + line()).id == "m1"


def test_a_lone_surrogate_is_replaced_and_the_message_kept() -> None:
    message = only_message(line(text="X").replace(b"X", rb"bad \ud800 word"))
    assert message.text == "bad \ufffd word"


def test_a_message_of_a_megabyte_is_kept_whole() -> None:
    assert len(only_message(line(text="a" * 1_000_000)).text) == 1_000_000


def test_bots_are_no_members() -> None:
    assert not only_message(line(author={"id": "b", "bot": True})).author.is_member
    assert not only_message(line(author={"id": "b", "is_member": False})).author.is_member


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Kim Parry look", [("u1", "Kim Parry")]),
        ("hey @kim.", [("u1", "kim")]),
        ("@kimp and @Somebody", [("u1", "kimp"), ("", "Somebody")]),
        ("mail kim@kim.example", []),
        ("@everyone @here", []),
        ("@Sam which", [("", "Sam")]),
    ],
)
def test_at_name_is_a_mention(text: str, found: list[tuple[str, str]]) -> None:
    """Of a listed person; empty where nobody or more than one bears the name."""
    roster = Roster(
        (
            Person("u1", ("Kim Parry",), ("kimp",)),
            Person("u5", ("Sam Ash",)),
            Person("u6", ("Sam Oak",)),
        )
    )
    message = only_message(line(text=text), roster)
    assert [(mention.id, mention.name) for mention in message.mentions] == found
    for mention in message.mentions:
        assert text[mention.start : mention.end] == "@" + mention.name


def test_an_author_seen_is_found_by_name_without_any_list() -> None:
    _, second = read([line(), line(id="m2", text="@Kim hi", author={"id": "u2"})])
    assert isinstance(second, Posted)
    assert second.message.mentions[0].id == "u1"


def test_a_reply_carries_text_and_author_of_what_it_answers() -> None:
    _, second = read([line(text="first"), line(id="m2", reply_to="m1")])
    assert isinstance(second, Posted)
    assert (second.message.reply_to_text, second.message.reply_to_author) == ("first", "u1")


def test_the_providers_lists_win_over_the_file() -> None:
    roster = Roster((Person("u1", audience=Audience.STAFF),), {"general": PlaceNote("p", False)})
    message = only_message(line(), roster)
    assert message.author.audience is Audience.STAFF
    assert not message.place.provider_run


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "role", "audience", "name", "bot"]), inner)
    ),
    max_leaves=6,
)
_KINDS = ["message", "edit", "delete", "report", "decide", "appeal", "monitoring_order", "clock"]
_KEYS = ["id", "message", "place", "author", "text", "actor", "choice", "until", "reporter", "at"]
_records = st.builds(
    lambda kind, rest: {"at": AT, "kind": kind, **rest},
    st.sampled_from(_KINDS),
    st.dictionaries(st.sampled_from([*_KEYS, "attachments", "reply_to"]), _json, max_size=6),
)


@given(st.lists(st.binary(max_size=40) | _records.map(lambda r: json.dumps(r).encode())))
def test_no_line_whatsoever_stops_the_reading(lines: list[bytes]) -> None:
    """Each line is at most one event; an event may come with a remark; the rest is skipped."""
    found = read([CLOCK, *lines])
    events = [one for one in found if not isinstance(one, Skipped)]
    skipped = [one for one in found if isinstance(one, Skipped) and not one.kept]
    blank = sum(not one.strip() for one in lines)
    assert len(events) + len(skipped) + blank == len(lines) + 1


def test_the_bundled_week_reads_without_a_remark() -> None:
    with (config_dir() / "demo" / "week.jsonl").open("rb") as file:
        events = read(file)
    assert not [event for event in events if isinstance(event, Skipped)]
    assert len(events) > 60
