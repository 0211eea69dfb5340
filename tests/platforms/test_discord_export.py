"""Exports of DiscordChatExporter: the fields it writes, broken files, large files."""

from __future__ import annotations

import json
import resource
import tempfile
import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import ImportFault
from bot.domain.events import Posted
from bot.domain.messages import Message, PlaceKind
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.roster import Roster
from bot.platforms.practice.sources import open_source

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
KIM = {"id": "7", "name": "kimp", "nickname": "Kim", "discriminator": "0000X", "isBot": False}


def record(number: int, minute: int | None = None, **changes: Any) -> dict[str, Any]:
    at = START + timedelta(minutes=number if minute is None else minute)
    return {
        "id": str(1000 + number),
        "type": "Default",
        "timestamp": at.isoformat(),
        "timestampEdited": None,
        "callEndedTimestamp": None,
        "isPinned": False,
        "content": f"message {number}",
        "author": {**KIM, "color": None, "roles": [], "avatarUrl": "https://cdn.example/a.png"},
        "attachments": [],
        "embeds": [],
        "stickers": [],
        "reactions": [],
        "mentions": [],
        **changes,
    }


def export(messages: list[Any], **channel: Any) -> dict[str, Any]:
    return {
        "guild": {"id": "1", "name": "Provider", "iconUrl": ""},
        "channel": {
            "id": "2",
            "type": "GuildTextChat",
            "categoryId": "9",
            "category": "Courses",
            "name": "general",
            "topic": None,
            **channel,
        },
        "dateRange": {"after": None, "before": None},
        "exportedAt": "2026-11-09T00:00:00+00:00",
        "messages": messages,
        "messageCount": len(messages),
    }


def save(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False), encoding="utf-8")
    return path


def read(path: Path) -> tuple[list[Message], list[Skipped], dict[str, int]]:
    with open_source(path, Roster()) as source:
        found = list(source.events())
        assert source.kind == "Discord export"
        assert source.done == source.total
        counted = dict(source.passed_over)
    messages = [event.message for event in found if isinstance(event, Posted)]
    return messages, [event for event in found if isinstance(event, Skipped)], counted


def test_a_message_gives_all_it_says(tmp_path: Path) -> None:
    reply = record(
        2,
        type="Reply",
        content="thanks @Sam Ash",
        reference={"type": "Default", "messageId": "1001", "channelId": "2", "guildId": "1"},
        mentions=[{"id": "8", "name": "sam", "nickname": "Sam Ash"}],
        attachments=[{"id": "5", "url": "x", "fileName": "a.png", "fileSizeBytes": 3}],
        timestampEdited="2026-11-03T00:00:00+00:00",
    )
    messages, skipped, counted = read(save(tmp_path / "a.json", export([record(1), reply])))
    first, second = messages
    assert not skipped
    assert (first.platform, first.place.name, first.place.space) == ("practice", "general", "1")
    assert (first.author.id, first.author.name, first.author.is_member) == ("7", "Kim", True)
    assert first.at == START + timedelta(minutes=1)
    assert (second.reply_to, second.reply_to_text) == ("1001", "message 1")
    assert (second.mentions[0].id, second.mentions[0].name) == ("8", "Sam Ash")
    assert (second.attachments[0].name, second.attachments[0].media_type) == ("a.png", "image/png")
    assert sum(counted.values()) == 1


def test_notices_of_discord_are_passed_over_and_counted(tmp_path: Path) -> None:
    joins = [record(n, type="GuildMemberJoin") for n in (1, 2)]
    messages, skipped, counted = read(save(tmp_path / "a.json", export([*joins, record(3)])))
    assert (len(messages), skipped, list(counted.values())) == (1, [], [2])


def test_bots_and_webhooks_are_no_members_and_their_embeds_are_read(tmp_path: Path) -> None:
    embed = {"title": "Notice", "description": "Bay 3", "fields": [{"name": "a", "value": "b"}]}
    bot = record(1, author={**KIM, "isBot": True}, embeds=[embed])
    hook = record(2, author={**KIM, "id": "70", "discriminator": "0000"})
    preview = record(3, embeds=[embed])
    messages, _, _ = read(save(tmp_path / "a.json", export([bot, hook, preview])))
    assert [message.author.is_member for message in messages] == [False, False, True]
    assert messages[0].text == "message 1\nNotice\nBay 3\na\nb"
    assert messages[2].text == "message 3"


def test_what_is_forwarded_is_read(tmp_path: Path) -> None:
    forward = record(
        1,
        content="",
        reference={"type": "Forward", "messageId": "5"},
        forwardedMessage={"content": "old words", "attachments": [{"fileName": "b.pdf"}]},
    )
    (message,) = read(save(tmp_path / "a.json", export([forward])))[0]
    assert (message.text, message.reply_to) == ("old words", None)
    assert message.attachments[0].name == "b.pdf"


@pytest.mark.parametrize(
    ("kind", "expected", "parent", "provider_run"),
    [
        ("GuildTextChat", PlaceKind.CHANNEL, None, True),
        ("GuildPublicThread", PlaceKind.THREAD, "9", True),
        ("DirectTextChat", PlaceKind.DIRECT, None, False),
        ("DirectGroupTextChat", PlaceKind.GROUP, None, False),
    ],
)
def test_the_channel_type_says_what_sort_of_place_it_is(
    tmp_path: Path, kind: str, expected: PlaceKind, parent: str | None, provider_run: bool
) -> None:
    (message,) = read(save(tmp_path / "a.json", export([record(1)], type=kind)))[0]
    place = message.place
    assert (place.kind, place.parent, place.provider_run) == (expected, parent, provider_run)


def test_the_files_of_a_folder_are_merged_by_time(tmp_path: Path) -> None:
    """Also where a thread repeats the message that opened it."""
    save(tmp_path / "a.json", export([record(n) for n in (1, 3, 5)]))
    (tmp_path / "threads").mkdir()
    thread = export([record(n) for n in (3, 4, 6)], id="3", type="GuildPublicThread")
    save(tmp_path / "threads" / "b.json", thread)
    (tmp_path / "notes.txt").write_text("not an export")
    messages, skipped, counted = read(tmp_path)
    assert [message.id for message in messages] == ["1001", "1003", "1004", "1005", "1006"]
    assert not skipped
    assert counted == {"messages that stand in two files": 1}


def test_a_file_cut_off_gives_the_messages_before_the_cut(tmp_path: Path) -> None:
    path = save(tmp_path / "a.json", export([record(n) for n in range(1, 6)]))
    text = path.read_text()
    path.write_text(text[: text.index("message 4")])
    messages, skipped, _ = read(path)
    assert [message.id for message in messages] == ["1001", "1002", "1003"]
    assert len(skipped) == 1
    assert "after message 3" in skipped[0].where


@pytest.mark.parametrize(
    "broken",
    [
        {"type": "Default"},
        {"author": "Kim"},
        {"timestamp": "today"},
        {"id": None},
        {"content": 5},
        {"author": {"id": {}}},
        {"reference": {"messageId": []}},
    ],
)
def test_a_broken_message_is_skipped_and_told(tmp_path: Path, broken: dict[str, Any]) -> None:
    bad = {"id": "1"} if "type" in broken else record(1, **broken)
    messages, skipped, _ = read(save(tmp_path / "a.json", export([bad, 17, record(3)])))
    assert [message.id for message in messages] == ["1003"]
    assert [remark.where.rpartition(": ")[2] for remark in skipped] == ["message 1", "message 2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ('{"guild":', "no JSON object"),
        ('{"guild": {"id": "1"}, "channel": 5, "messages": [{}]}', "no export"),
        ('{"guild": {"id": "1"}, "channel": {"id": []}, "messages": [{}]}', "no export"),
        ('{"guild": {"id": "1"}, "channel": {"id": "2"}}', "no message"),
        ('{\n"messages": [\n{"id": 1}]}', "no kind that is known"),
        ("[\n1, 2]", "no kind that is known"),
    ],
)
def test_what_is_no_export_is_refused_with_a_reason(
    tmp_path: Path, content: str, said: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(ImportFault, match=said):
        read(path)


def test_an_export_with_the_newest_message_first_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "a.json", export([record(5), record(4)]))
    with pytest.raises(ImportFault, match="newest"):
        read(path)


def test_a_wrong_file_in_a_folder_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    save(tmp_path / "a.json", export([record(1)]))
    save(tmp_path / "b.json", {"name": "something else"})
    messages, skipped, _ = read(tmp_path)
    assert len(messages) == 1
    assert [remark.where for remark in skipped] == [str(tmp_path / "b.json")]


def test_a_folder_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match=r"no \.json file"):
        read(tmp_path)


def test_twenty_thousand_messages_are_never_in_memory_together(tmp_path: Path) -> None:
    path = save(tmp_path / "a.json", export([record(n) for n in range(20_000)]))
    assert path.stat().st_size > 10_000_000
    tracemalloc.start()
    with open_source(path) as source:
        count = sum(isinstance(event, Posted) for event in source.events())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 5_000_000


def test_characters_on_the_border_of_two_chunks_stay_whole(tmp_path: Path) -> None:
    text = "é👋" * 40_000
    (message,) = read(save(tmp_path / "a.json", export([record(1, content=text)])))[0]
    assert message.text == text


@given(st.data())
def test_a_damaged_export_is_refused_or_read_but_never_breaks_down(data: st.DataObject) -> None:
    """Cut anywhere, or with any bytes in any place."""
    raw = json.dumps(export([record(1), record(2)]), indent=1).encode()
    at = data.draw(st.integers(0, len(raw)))
    inserted = data.draw(st.binary(max_size=6))
    rest = raw[at:] if data.draw(st.booleans()) else b""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        path.write_bytes(raw[:at] + inserted + rest)
        try:
            with open_source(path) as source:
                posted = sum(isinstance(event, Posted) for event in source.events())
        except ImportFault as fault:
            assert fault.what
        else:
            assert 1 <= posted <= 2


def test_many_threads_are_merged_with_few_files_open(tmp_path: Path) -> None:
    """More files than a process may hold open at once."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for number in range(120):
        messages = [record(number * 10 + n, minute=number + 200 * n) for n in range(2)]
        save(tmp_path / f"{number}.json", export(messages, id=str(number)))
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 100), hard))
    try:
        messages_read, skipped, _ = read(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert len(messages_read) == 240
    assert not skipped
    assert messages_read == sorted(messages_read, key=lambda message: message.at)
