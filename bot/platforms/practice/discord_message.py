"""One message as DiscordChatExporter writes it, made a ``Message``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import guess_type

from bot.domain.messages import Attachment, Message, Place, PlaceKind
from bot.platforms.practice import fields
from bot.platforms.practice.adapter import NAME
from bot.platforms.practice.fields import Fields
from bot.platforms.practice.reading import Unusable, clean, moment
from bot.platforms.practice.roster import Roster

_WRITTEN = frozenset({"Default", "Reply", "20", "23"})
"""Types that somebody wrote; 20 and 23 are answers to slash and context-menu commands."""

_WEBHOOK = "0000"
_MOST_PARTS = 50


@dataclass(frozen=True, slots=True)
class Channel:
    """What the head of an export file says about where its messages stand."""

    guild: str
    channel: Fields

    def place(self, roster: Roster) -> Place:
        """The place; private conversations are not run by the provider."""
        kind = str(self.channel.get("type"))
        is_thread = kind.endswith("Thread")
        return roster.place(
            fields.ident(self.channel, "id"),
            fields.text(self.channel, "name", ""),
            not kind.startswith("Direct"),
            PlaceKind.THREAD if is_thread else _KINDS.get(kind, PlaceKind.CHANNEL),
            fields.optional_ident(self.channel, "categoryId") if is_thread else None,
            self.guild,
        )


_KINDS = {"DirectTextChat": PlaceKind.DIRECT, "DirectGroupTextChat": PlaceKind.GROUP}


def is_written(record: object) -> bool:
    """Whether this is a message somebody wrote, and not Discord telling of a join or a pin."""
    return not isinstance(record, dict) or str(record.get("type", "Default")) in _WRITTEN


def to_message(record: object, place: Place, roster: Roster) -> Message:
    """The message with its last known text. Raises ``Unusable``."""
    if not isinstance(record, dict):
        raise Unusable("a message is no object", "export again as JSON")
    author = fields.part(record, "author")
    is_bot = fields.flag(author, "isBot", False) or author.get("discriminator") == _WEBHOOK
    text = "\n".join(filter(None, _texts(record, is_bot)))
    name = fields.text(author, "nickname", "") or fields.text(author, "name", "")
    return Message(
        platform=NAME,
        id=fields.ident(record, "id"),
        place=place,
        author=roster.author(fields.ident(author, "id"), name, None, not is_bot),
        text=text,
        at=moment(record.get("timestamp"), "timestamp"),
        reply_to=_replied(record),
        attachments=tuple(_attachments(record)),
        mentions=roster.mentions(text, _mentioned(record)),
    )


def _texts(record: Fields, is_bot: bool) -> Iterator[str]:
    """What the message says: content, what it forwards, and the embeds a bot wrote itself.

    Embeds of members are previews of links, written by the linked site: not their words.
    """
    yield fields.text(record, "content", "")
    forwarded = record.get("forwardedMessage")
    if isinstance(forwarded, dict):
        yield fields.text(forwarded, "content", "")
    if is_bot:
        for embed in _objects(record.get("embeds")):
            yield from _embed_texts(embed)


def _embed_texts(embed: Fields) -> Iterator[str]:
    yield fields.text(embed, "title", "")
    yield fields.text(embed, "description", "")
    for field in _objects(embed.get("fields")):
        yield fields.text(field, "name", "")
        yield fields.text(field, "value", "")


def _attachments(record: Fields) -> Iterator[Attachment]:
    forwarded = record.get("forwardedMessage")
    sources = [record, forwarded] if isinstance(forwarded, dict) else [record]
    for source in sources:
        for entry in _objects(source.get("attachments")):
            name = fields.text(entry, "fileName", "")
            yield Attachment(name, guess_type(name)[0] or "")


def _mentioned(record: Fields) -> dict[str, str]:
    """The ids of those whom Discord itself says are mentioned, by what they may be called."""
    found: dict[str, str] = {}
    for user in _objects(record.get("mentions")):
        ident = user.get("id")
        for name in (user.get("nickname"), user.get("name")):
            if isinstance(ident, str) and isinstance(name, str) and name:
                found[clean(name).casefold()] = ident
    return found


def _replied(record: Fields) -> str | None:
    reference = record.get("reference")
    if not isinstance(reference, dict) or reference.get("type") == "Forward":
        return None
    return fields.optional_ident(reference, "messageId")


def _objects(value: object) -> list[Fields]:
    if not isinstance(value, list):
        return []
    return [entry for entry in value[:_MOST_PARTS] if isinstance(entry, dict)]
