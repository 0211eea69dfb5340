"""From Slack's messages to Steward's: what is read, by whom it was said, where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.messages import Attachment, Message, PlaceKind
from bot.domain.people import Audience
from bot.platforms.slack.directory import Channel, Person
from bot.platforms.slack.translate import (
    Known,
    is_spoken,
    mark_of,
    moment,
    parts_of_id,
    to_message,
    ts_of,
)
from bot.platforms.slack.workspaces import GUEST, Workspace

TS = "1793610000.000200"
SPACE = Workspace(
    provider="academy",
    team="T0TEAM",
    audiences={
        "S0STAFF": Audience.STAFF,
        "@academy.example": Audience.CONTRACTOR,
        GUEST: Audience.VISITOR,
    },
    elsewhere=frozenset({"C0ELSE"}),
)
KIM = Person("U0KIM", "Kim", ("U0KIM",))


def seen(
    message: dict[str, Any],
    *held: str,
    channel: Channel | None = None,
    author: Person | None = KIM,
    parent: dict[str, Any] | None = None,
) -> Message:
    """A message of Kim's as Steward sees it."""
    where = channel or Channel("C0GEN", "general", PlaceKind.CHANNEL)
    known = Known(where, author, held, {"U0BO": "Bo", "U0KIM": "Kim"})
    whole = {"type": "message", "user": "U0KIM", "ts": TS, "text": "", **message}
    return to_message(whole, SPACE, known, parent=parent)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a &lt; b &amp; c &gt; d", "a < b & c > d"),
        ("<@U0BO> is here", "@Bo is here"),
        ("<#C0GEN|general> and <#C9>", "#general and #C9"),
        ("<https://example.com|here>", "here (https://example.com)"),
        ("<https://example.com>", "https://example.com"),
        ("<mailto:kim@home.example|kim@home.example>", "kim@home.example"),
        ("<!here> <!subteam^S1|@tutors>", "@here @tutors"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
    ],
)
def test_the_words_are_read_as_they_are_shown(written: str, read: str) -> None:
    assert seen({"text": written}).text == read


def test_a_mention_is_found_where_it_stands() -> None:
    (mention,) = (found := seen({"text": "ask &amp; see <@U0BO>!"})).mentions
    assert (mention.id, found.text[mention.start : mention.end]) == ("U0BO", "@Bo")


@pytest.mark.parametrize(
    ("held", "audience"),
    [
        (("U0KIM", "S0STAFF"), Audience.STAFF),
        (("U0KIM", "@academy.example", GUEST), Audience.CONTRACTOR),
        (("U0KIM", GUEST), Audience.VISITOR),
        (("U0KIM", "@elsewhere.example"), None),
    ],
)
def test_groups_addresses_and_guests_say_who_somebody_is(
    held: tuple[str, ...], audience: Audience | None
) -> None:
    assert seen({}, *held).author.audience is audience


@pytest.mark.parametrize(
    "message",
    [
        {"bot_id": "B0ROTA"},
        {"subtype": "bot_message", "user": None, "bot_id": "B0HOOK", "username": "Alerts"},
    ],
)
def test_bots_and_webhooks_are_no_members(message: dict[str, Any]) -> None:
    author = seen(message, "U0KIM", author=None if message.get("subtype") else KIM).author
    assert not author.is_member and author.audience is None and author.id


def test_a_reply_stands_in_a_thread_of_its_channel_and_knows_what_it_answers() -> None:
    parent = {"user": "U0BO", "ts": "1793600000.000100", "text": "who &amp; why"}
    found = seen({"thread_ts": parent["ts"], "text": "yes"}, parent=parent)
    assert (found.place.id, found.place.parent) == ("C0GEN:1793600000.000100", "C0GEN")
    assert found.place.kind is PlaceKind.THREAD
    assert (found.reply_to_author, found.reply_to_text) == ("U0BO", "who & why")


def test_the_first_message_of_a_thread_stands_by_itself() -> None:
    found = seen({"thread_ts": TS})
    assert found.place.id == "C0GEN" and found.reply_to is None


@pytest.mark.parametrize(
    ("channel", "runs"),
    [
        (Channel("C0GEN", "general", PlaceKind.CHANNEL), True),
        (Channel("C0ELSE", "pub", PlaceKind.CHANNEL), False),
        (Channel("G0M", "mpdm", PlaceKind.GROUP, is_private=True), False),
    ],
)
def test_what_the_provider_runs_are_channels_it_did_not_disown(
    channel: Channel, runs: bool
) -> None:
    assert seen({}, channel=channel).place.provider_run is runs


def test_files_are_known_by_name_and_type_and_read_by_title() -> None:
    files = [
        {"name": "exam.pdf", "mimetype": "application/pdf", "title": "answers to paper 2"},
        {"id": "F1", "mode": "tombstone"},
    ]
    found = seen({"text": "look", "files": files, "subtype": "file_share"})
    assert found.attachments == (Attachment("exam.pdf", "application/pdf"),)
    assert found.text == "look\nanswers to paper 2"


def test_a_shared_message_is_read_and_a_preview_is_not() -> None:
    attachments = [
        {"is_msg_unfurl": True, "from_url": "https://a.slack.com/x", "text": "said elsewhere"},
        {"from_url": "https://example.com", "title": "Example", "text": "a page's own words"},
    ]
    assert seen({"text": "see", "attachments": attachments}).text == "see\nsaid elsewhere"


@pytest.mark.parametrize(
    ("message", "spoken"),
    [
        ({"ts": TS}, True),
        ({"ts": TS, "subtype": "file_share"}, True),
        ({"ts": TS, "subtype": "thread_broadcast"}, True),
        ({"ts": TS, "subtype": "channel_join"}, False),
        ({"ts": TS, "subtype": "channel_topic"}, False),
        ({"ts": "yesterday"}, False),
        ({}, False),
    ],
)
def test_announcements_of_slack_are_nobodys_words(message: dict[str, Any], spoken: bool) -> None:
    assert is_spoken(message) is spoken


def test_a_time_is_a_mark_and_back() -> None:
    assert ts_of(mark_of(TS)) == TS
    assert moment(TS).microsecond == 200
    assert parts_of_id(f"C0GEN:{TS}") == ("C0GEN", TS)
    assert parts_of_id("12345") is None
