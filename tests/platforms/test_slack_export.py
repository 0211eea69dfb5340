"""Slack exports: what a message says, and zips made to do harm."""

from __future__ import annotations

import json
import tempfile
import warnings
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import ImportFault
from bot.domain.events import Posted
from bot.domain.messages import Message, PlaceKind
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.sources import open_source
from bot.platforms.slack_text import plain

USERS = [
    {"id": "U1", "name": "kimp", "profile": {"display_name": "Kim", "real_name": "Kim Parry"}},
    {"id": "U2", "name": "samash", "profile": {"display_name": "", "real_name": "Sam Ash"}},
    {"id": "U3", "name": "helper", "is_bot": True},
]
CHANNELS = [{"id": "C1", "name": "general"}, {"id": "C2", "name": "workshop"}]
FIRST = "1793610000.000100"
SECOND = "1793613600.000200"


def said(
    ts: str = FIRST, user: object = "U1", text: object = "hello", **more: Any
) -> dict[str, Any]:
    return {"type": "message", "user": user, "text": text, "ts": ts, **more}


def pack(
    path: Path, days: dict[str, Any], prefix: str = "", lists: dict[str, Any] | None = None
) -> Path:
    named = {"users": USERS, "channels": CHANNELS, **(lists or {})}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in named.items():
            archive.writestr(f"{prefix}{name}.json", json.dumps(data))
        for name, data in days.items():
            body = data if isinstance(data, (str, bytes)) else json.dumps(data)
            archive.writestr(prefix + name, body)
    return path


def read(path: Path) -> tuple[list[Message], list[Skipped], dict[str, int]]:
    with open_source(path) as source:
        found = list(source.events())
        assert source.kind == "Slack export"
        assert source.done == source.total
        counted = dict(source.passed_over)
    messages = [event.message for event in found if isinstance(event, Posted)]
    return messages, [event for event in found if isinstance(event, Skipped)], counted


def test_a_message_gives_all_it_says(tmp_path: Path) -> None:
    day = [
        said(files=[{"name": "a.pdf", "mimetype": "application/pdf"}], edited={"ts": FIRST}),
        said(SECOND, "U2", "see <@U1>", thread_ts=FIRST),
    ]
    messages, skipped, counted = read(pack(tmp_path / "a.zip", {"general/2026-11-02.json": day}))
    first, second = messages
    assert not skipped
    assert (first.platform, first.id, first.author.name) == ("practice", f"C1:{FIRST}", "Kim")
    assert first.at.isoformat() == "2026-11-02T09:00:00.000100+00:00"
    assert (first.place.id, first.place.name, first.place.provider_run) == ("C1", "general", True)
    assert first.attachments[0].media_type == "application/pdf"
    assert (second.author.name, second.text, second.mentions[0].id) == ("Sam Ash", "see @Kim", "U1")
    assert (second.reply_to, second.reply_to_text) == (first.id, "hello")
    assert (second.place.kind, second.place.parent) == (PlaceKind.THREAD, "C1")
    assert sum(counted.values()) == 1


def test_channels_and_days_are_merged_by_time(tmp_path: Path) -> None:
    days = {
        "workshop/2026-11-03.json": [said("1793700000.0")],
        "general/2026-11-02.json": [said(SECOND)],
        "workshop/2026-11-02.json": [said(FIRST)],
    }
    messages, _, _ = read(pack(tmp_path / "a.zip", days, prefix="my export/"))
    assert [message.place.id for message in messages] == ["C2", "C1", "C2"]


def test_bots_are_no_members_and_joins_are_passed_over(tmp_path: Path) -> None:
    day = [
        said(subtype="channel_join"),
        said(SECOND, subtype="bot_message", user=None, bot_id="B1", username="Rota", text="",
             attachments=[{"fallback": "bay 3 is closed"}]),
        said("1793613601.0", "U3"),
        said("1793613602.0", "USLACKBOT"),
    ]  # fmt: skip
    messages, skipped, counted = read(pack(tmp_path / "a.zip", {"general/2026-11-02.json": day}))
    assert [message.author.is_member for message in messages] == [False, False, False]
    assert (messages[0].author.name, messages[0].text) == ("Rota", "bay 3 is closed")
    assert not skipped
    assert list(counted.values()) == [1]


def test_private_conversations_are_not_run_by_the_provider(tmp_path: Path) -> None:
    days = {"D1/2026-11-02.json": [said()], "mpdm-a--b-1/2026-11-02.json": [said(SECOND)]}
    lists = {"dms": [{"id": "D1"}], "mpims": [{"id": "G1", "name": "mpdm-a--b-1"}]}
    messages, _, _ = read(pack(tmp_path / "a.zip", days, lists=lists))
    assert [(m.place.kind, m.place.provider_run) for m in messages] == [
        (PlaceKind.DIRECT, False),
        (PlaceKind.GROUP, False),
    ]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<@U1> and <@U9|ghost> and <@U8>", "@Kim and @ghost and @U8"),
        ("<#C1|general> <#C9>", "#general #C9"),
        ("<!here> <!subteam^S1|@tutors> <!date^1^{date}|Monday>", "@here @tutors Monday"),
        ("<https://a.example/x?a=1&amp;b=2>", "https://a.example/x?a=1&b=2"),
        ("<https://a.example|here>", "here (https://a.example)"),
        ("<mailto:k@a.example|k@a.example>", "k@a.example"),
        ("<> < a > <", "<> < a > <"),
    ],
)
def test_slacks_markup_reads_as_it_was_shown(raw: str, shown: str) -> None:
    text, mentions = plain(raw, {"U1": "Kim"})
    assert text == shown
    for mention in mentions:
        assert text[mention.start : mention.end] == f"@{mention.name}"


def test_a_message_without_text_is_read_from_its_blocks(tmp_path: Path) -> None:
    blocks = [{"type": "rich_text", "elements": [{"elements": [{"type": "text", "text": "hi"}]}]}]
    day = [said(text="", blocks=blocks)]
    (message,) = read(pack(tmp_path / "a.zip", {"general/2026-11-02.json": day}))[0]
    assert message.text == "hi"


@pytest.mark.parametrize(
    "bad",
    [
        17,
        said(ts="soon"),
        said(ts="99999999999999.0"),
        said(ts="1.²"),
        {"type": "message", "ts": FIRST, "text": "nobody"},
        said(text=["a"]),
        said(user={"id": "U1"}),
    ],
)
def test_a_broken_message_is_skipped_and_told(tmp_path: Path, bad: object) -> None:
    days = {"general/2026-11-02.json": [bad, said(SECOND)]}
    messages, skipped, _ = read(pack(tmp_path / "a.zip", days))
    assert len(messages) == 1
    assert [remark.where.rpartition(": ")[2] for remark in skipped] == ["message 1"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("workshop/2026-11-01.json", b"{broken"),
        ("workshop/2026-11-01.json", b"{}"),
        ("workshop/2026-11-01.json", b"[" * 5000),
        ("../general/2026-11-01.json", b"[]"),
        ("/etc/2026-11-01.json", b"[]"),
        ("C:/x/2026-11-01.json", b"[]"),
        ("workshop/2026-11-01.json", b'["' + b"a" * 3_000_000 + b'"]'),
        ("groups.json", b"7"),
        ("dms.json", b"nothing"),
    ],
)
def test_a_bad_member_of_the_zip_is_told_and_the_rest_is_read(
    tmp_path: Path, name: str, body: bytes
) -> None:
    days = {"general/2026-11-02.json": [said()], name: body}
    messages, skipped, _ = read(pack(tmp_path / "a.zip", days))
    assert len(messages) == 1
    assert len(skipped) == 1
    assert skipped[0].mend


def test_a_member_packed_in_another_way_is_told(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"general/2026-11-02.json": [said()]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("general/2026-11-03.json", json.dumps([said(SECOND)]))
    messages, skipped, _ = read(path)
    assert len(messages) == 1
    assert "does not use" in skipped[0].what


def test_a_name_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"general/2026-11-02.json": [said()]})
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("general/2026-11-02.json", json.dumps([said(text="other")]))
    messages, skipped, _ = read(path)
    assert [message.text for message in messages] == ["hello"]
    assert "twice" in skipped[0].what


def test_a_zip_inside_the_zip_is_not_opened(tmp_path: Path) -> None:
    inner = pack(tmp_path / "inner.zip", {}).read_bytes()
    days = {"general/2026-11-02.json": [said()], "inner.zip": inner}
    messages, _, counted = read(pack(tmp_path / "a.zip", days))
    assert len(messages) == 1
    assert counted == {"other files in the zip": 1}


def _encrypted(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    path.write_bytes(raw)


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _of_something_else(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.txt", "sun")


def _empty_of_messages(path: Path) -> None:
    pack(path, {})


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_encrypted, "encrypted"),
        (_cut_off, "damaged or cut off"),
        (_of_something_else, "no Slack export"),
        (_empty_of_messages, "no message"),
    ],
)
def test_a_zip_that_cannot_be_used_is_refused(tmp_path: Path, harm: Any, told: str) -> None:
    path = pack(tmp_path / "a.zip", {"general/2026-11-02.json": [said()]})
    harm(path)
    with pytest.raises(ImportFault, match=told):
        read(path)


def test_nothing_is_unpacked_to_disk(tmp_path: Path) -> None:
    read(pack(tmp_path / "a.zip", {"general/2026-11-02.json": [said()]}))
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.zip"]


def test_an_unpacked_export_is_refused_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "channels.json").write_text("[]")
    with pytest.raises(ImportFault, match="unpacked Slack export"):
        open_source(tmp_path)


def test_every_day_of_a_damaged_member_but_that_one_is_read(tmp_path: Path) -> None:
    days = {"general/2026-11-02.json": [said()], "general/2026-11-03.json": [said(SECOND)]}
    path = pack(tmp_path / "a.zip", days)
    raw = bytearray(path.read_bytes())
    at = raw.index(b"general/2026-11-03.json") + len(b"general/2026-11-03.json")
    raw[at + 4 : at + 12] = b"\xff" * 8
    path.write_bytes(raw)
    messages, skipped, _ = read(path)
    assert len(messages) == 1
    assert "damaged" in skipped[0].what


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_zip_is_refused_or_read_but_never_breaks_down(data: st.DataObject) -> None:
    """Any bytes in any place."""
    with tempfile.TemporaryDirectory() as folder:
        path = pack(Path(folder) / "a.zip", {"general/2026-11-02.json": [said(), said(SECOND)]})
        raw = bytearray(path.read_bytes())
        at = data.draw(st.integers(4, len(raw) - 1))
        raw[at : at + 6] = data.draw(st.binary(min_size=1, max_size=6))
        path.write_bytes(raw)
        try:
            with open_source(path) as source:
                posted = sum(isinstance(event, Posted) for event in source.events())
        except ImportFault as fault:
            assert fault.what
        else:
            assert 1 <= posted <= 2
