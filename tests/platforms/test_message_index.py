"""The messages of a replay, kept on disk."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.messages import Attachment, Author, Mention, Message, Place, PlaceKind
from bot.domain.people import Audience
from bot.platforms.practice.message_index import MessageIndex

MESSAGE = Message(
    platform="practice",
    id="m1",
    place=Place("p1", "general", False, PlaceKind.THREAD, "p0", "s"),
    author=Author("u1", "Kim", Audience.STAFF, False),
    text="Grüße 👋",
    at=datetime(2026, 11, 2, 9, 0, 0, 123456, tzinfo=UTC),
    attachments=(Attachment("a.pdf", "application/pdf"),),
    mentions=(Mention("u2", "Sam", 0, 4),),
)


def test_a_message_comes_back_as_it_went_in() -> None:
    with MessageIndex() as index:
        assert index.add(MESSAGE)
        assert index.get("practice", "m1") == MESSAGE
        assert index.get("slack", "m1") is None
        assert index.get("practice", "m2") is None


def test_a_known_id_is_not_added_again_but_may_be_put() -> None:
    with MessageIndex() as index:
        index.add(MESSAGE)
        assert not index.add(replace(MESSAGE, text="other"))
        assert index.get("practice", "m1") == MESSAGE
        index.put(replace(MESSAGE, text="edited"))
        found = index.get("practice", "m1")
        assert found is not None
        assert found.text == "edited"
        assert len(index) == 1


def test_a_reply_knows_what_it_answers() -> None:
    with MessageIndex() as index:
        index.add(MESSAGE)
        index.add(replace(MESSAGE, id="m2", reply_to="m1"))
        found = index.get("practice", "m2")
        assert found is not None
        assert (found.reply_to_text, found.reply_to_author) == (MESSAGE.text, "u1")


def test_twenty_thousand_messages_stay_out_of_memory_and_are_all_found() -> None:
    tracemalloc.start()
    with MessageIndex() as index:
        for number in range(20_000):
            at = MESSAGE.at + timedelta(seconds=number)
            index.add(replace(MESSAGE, id=f"n{number}", text="word " * 40, at=at))
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert held < 4_000_000
        for number in range(0, 20_000, 997):
            found = index.get("practice", f"n{number}")
            assert found is not None
            assert found.at == MESSAGE.at + timedelta(seconds=number)
