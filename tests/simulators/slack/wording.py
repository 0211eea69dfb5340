"""What a Slack client makes of what a person types: escapes, and links in angle brackets."""

from __future__ import annotations

import re

_KEPT = re.compile(r"<(?:@[UW]\w+|#C\w+\|?[^<>]*|![^<>]+|https?://[^<>]+|mailto:[^<>]+)>")
_URL = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)'\"]")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DOMAIN = re.compile(r"(?<![\w@./-])(?:www\.)?[a-z0-9-]+\.(?:com|org|net|ac\.uk|co\.uk)(?:/\S*)?")


def _linked(text: str) -> str:
    """Bare addresses become links, as in the client."""
    places = [(m.start(), m.end(), f"<{m[0]}>") for m in _URL.finditer(text)]
    places += [(m.start(), m.end(), f"<mailto:{m[0]}|{m[0]}>") for m in _EMAIL.finditer(text)]
    places += [(m.start(), m.end(), f"<http://{m[0]}|{m[0]}>") for m in _DOMAIN.finditer(text)]
    done, end = [], 0
    for start, stop, link in sorted(places):
        if start >= end:
            done += [text[end:start], link]
            end = stop
    return "".join([*done, text[end:]])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def typed(text: str) -> str:
    """The ``text`` of the message when a person types this; mentions may be given as ``<@U…>``."""
    done, end = [], 0
    for kept in _KEPT.finditer(text):
        done += [_linked(_escaped(text[end : kept.start()])), kept[0]]
        end = kept.end()
    return "".join([*done, _linked(_escaped(text[end:]))])
