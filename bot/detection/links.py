"""Links in a message, and what kind of place each leads to. No network: only the address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.findings import Span


class LinkKind(StrEnum):
    """What stands behind an address, as far as the address tells."""

    INVITE = "invite"  # a group, server or chat anybody can join with it
    GROUP_PAGE = "group_page"  # a page or group on a social network
    PROFILE = "profile"  # a way to one person: direct chat, friend or follow link
    FILE_SHARE = "file_share"
    SHORTENER = "shortener"  # leads somewhere the address hides
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """One link: ``domain`` in lower case without ``www.``, ``span`` in the original text."""

    kind: LinkKind
    domain: str
    span: Span


_INVITES = (
    r"discord\.gg/\w",
    r"discord(?:app)?\.com/invite/\w",
    r"dsc\.gg/\w",
    r"chat\.whatsapp\.com/\w",
    r"whatsapp\.com/channel/\w",
    r"(?:t|telegram)\.me/(?:joinchat/|\+)\w",
    r"telegram\.dog/(?:joinchat/|\+)\w",
    r"join\.slack\.com/t/\w",
    r"[\w-]+\.slack\.com/(?:join|invite)/\w",
    r"join\.skype\.com/\w",
    r"signal\.group/#?\w",
    r"invite\.viber\.com",
    r"line\.me/(?:r/)?ti/g",
    r"groupme\.com/join_group/\w",
    r"teams\.(?:microsoft|live)\.com/l/(?:team|invite)/\w",
    r"guilded\.gg/i/\w",
)
_GROUP_PAGES = (
    r"(?:\w+\.)?facebook\.com/(?:groups|pages)/[\w.]",
    r"fb\.com/groups/\w",
    r"reddit\.com/r/\w",
    r"linkedin\.com/(?:groups|company)/\w",
    r"vk\.com/(?:club|public)\w",
    r"(?:t|telegram)\.me/s/\w",
)
_PROFILES = (
    r"wa\.me/\+?\w",
    r"api\.whatsapp\.com/send",
    r"(?:t|telegram)\.me/\w",
    r"snapchat\.com/add/\w",
    r"(?:\w+\.)?facebook\.com/(?:profile\.php|[\w.]{5,})",
    r"m\.me/\w",
    r"instagram\.com/\w",
    r"tiktok\.com/@\w",
    r"discord(?:app)?\.com/users/\d",
    r"linkedin\.com/in/\w",
    r"(?:x|twitter)\.com/\w",
)
_FILE_SHARES = (
    r"drive\.google\.com/\w",
    r"docs\.google\.com/\w",
    r"dropbox\.com/\w",
    r"db\.tt/\w",
    r"1drv\.ms/\w",
    r"onedrive\.live\.com",
    r"[\w-]+\.sharepoint\.com/\w",
    r"we\.tl/\w",
    r"(?:[\w-]+\.)?wetransfer\.com/\w",
    r"mega(?:\.co)?\.nz/\w",
    r"mediafire\.com/\w",
    r"(?:app\.)?box\.com/\w",
    r"icloud\.com/\w",
    r"send\.vis\.ee/\w",
    r"gofile\.io/\w",
    r"pastebin\.com/\w",
    r"studocu\.com/\w",
    r"coursehero\.com/\w",
    r"chegg\.com/\w",
    r"scribd\.com/\w",
    r"quizlet\.com/\w",
)
_SHORTENERS = (
    r"(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|cutt\.ly|rb\.gy|tiny\.cc|"
    r"shorturl\.at|rebrand\.ly|t\.ly|v\.gd|lnkd\.in|bl\.ink|s\.id|qr\.ae|linktr\.ee)/\w",
)
_KINDS: tuple[tuple[LinkKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.ASCII))
    for kind, patterns in (
        (LinkKind.INVITE, _INVITES),
        (LinkKind.GROUP_PAGE, _GROUP_PAGES),
        (LinkKind.PROFILE, _PROFILES),
        (LinkKind.FILE_SHARE, _FILE_SHARES),
        (LinkKind.SHORTENER, _SHORTENERS),
    )
)
_ADDRESS = re.compile(
    r"https?://[^\s<>\"|]{3,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}/[^\s<>\"|]{1,500}",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?)]}'*_~`"


def links(text: str) -> tuple[Link, ...]:
    """Every link in the original text, in order: with a scheme, or a bare ``domain/path``."""
    if "/" not in text:
        return ()
    found = []
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_TRAILING)
        bare = address.split("://", 1)[-1]
        span = Span(match.start(), match.start() + len(address))
        found.append(Link(_kind(bare), _domain(bare), span))
    return tuple(found)


def _domain(bare: str) -> str:
    host = re.split(r"[/?#:]", bare.rsplit("@", 1)[-1] if "@" in bare.split("/")[0] else bare)[0]
    return host.casefold().removeprefix("www.").rstrip(".")


def _kind(bare: str) -> LinkKind:
    address = bare.casefold().removeprefix("www.")
    for kind, pattern in _KINDS:
        if pattern.match(address):
            return kind
    return LinkKind.OTHER
