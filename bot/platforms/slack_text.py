"""Slack's own way of writing messages, turned into what a reader of the chat saw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.messages import Mention

_MARKED = re.compile(r"<([^<>\s][^<>]{0,4000})>")
_DEEPEST = 8
_MOST_PIECES = 500


def plain(text: str, names: Mapping[str, str]) -> tuple[str, tuple[Mention, ...]]:
    """The text as it was shown, and whom it mentions. ``names``: display names by user id."""
    pieces: list[str] = []
    mentions: list[Mention] = []
    length = last = 0
    for match in _MARKED.finditer(text):
        before = _unescaped(text[last : match.start()])
        shown, member = _shown(match[1], names)
        length += len(before)
        if member is not None:
            mentions.append(Mention(member, shown[1:], length, length + len(shown)))
        length += len(shown)
        pieces += (before, shown)
        last = match.end()
    pieces.append(_unescaped(text[last:]))
    return "".join(pieces), tuple(mentions)


def _shown(inner: str, names: Mapping[str, str]) -> tuple[str, str | None]:
    """What stood in angle brackets, as shown, and the id of the member it mentions, if any."""
    target, _, label = inner.partition("|")
    label = _unescaped(label)
    match target[:1]:
        case "@":
            return f"@{names.get(target[1:]) or label or target[1:]}", target[1:]
        case "#":
            return f"#{label or target[1:]}", None
        case "!":
            return _special(target[1:], label), None
    address = _unescaped(target).removeprefix("mailto:").removeprefix("tel:")
    return (address if label in ("", address) else f"{label} ({address})"), None


def _special(target: str, label: str) -> str:
    """``<!here>``, ``<!subteam^S1|@tutors>``, ``<!date^…|fallback>``."""
    if label:
        return label
    return f"@{target.partition('^')[0]}"


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def block_texts(value: object, depth: int = 0) -> Iterator[str]:
    """The texts inside blocks, for messages that carry no text of their own."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for entry in value[:_MOST_PIECES]:
            yield from block_texts(entry, depth + 1)
    elif isinstance(value, dict):
        yield from _of_block(value, depth)


def _of_block(block: Mapping[str, Any], depth: int) -> Iterator[str]:
    text = block.get("text")
    if isinstance(text, str):
        yield text
    elif text is not None:
        yield from block_texts(text, depth + 1)
    if block.get("type") == "user" and isinstance(block.get("user_id"), str):
        yield f"<@{block['user_id']}>"
    for key in ("elements", "fields"):
        yield from block_texts(block.get(key), depth + 1)
