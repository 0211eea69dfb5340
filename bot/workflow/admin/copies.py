"""Handing a member's copy over in chat, and telling what an erasure would do or did."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.workflow.chat.pages import Page, Part
from bot.workflow.subject_rights import ErasureReport

COPY = (
    "The copy of what is held on this member, other people taken out of it. Read it through "
    "before you hand it on: it is made by a machine. Only you see this; that you made it is "
    "recorded."
)
TOO_BIG = (
    "The copy is too big for a message ({size:,} bytes, at most {most:,} are taken). The operator "
    "makes it on the machine itself: steward member export {member} --out FILE"
)
WHICH_MEMBER = "Please say whom: choose a user, or give the member's id, one of the two."
NOT_YOUR_OWN = (
    "Somebody else erases what is held on you: another data-protection officer, or the operator "
    "(steward member erase)."
)
ERASE_FOR_GOOD = "Erase for good"
TYPE_TO_ERASE = "Type ERASE to do it"
TYPED = "ERASE"
NOT_TYPED = "Nothing was erased: ERASE was not typed."
CARDS_GO = "Cards that still show something of it are taken down within the hour."
NOTHING = "nothing"

_SHOWN = 20
"""Lines of one kind in a report."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file to hand over."""

    name: str
    data: bytes


def parcel(copy: Mapping[str, Any], member: str, at: datetime, most: int) -> Parcel | int:
    """The copy as a JSON file, as a zip where that is too big; else how many bytes it has.

    ``most``: the bytes that a message takes. Any: JSON.
    """
    text = json.dumps(copy, ensure_ascii=False, indent=2) + "\n"
    name = f"member-{_safe(member)}-{at:%Y%m%d}"
    plain = Parcel(f"{name}.json", text.encode())
    if len(plain.data) <= most:
        return plain
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(plain.name, plain.data)
    packed = Parcel(f"{name}.zip", buffer.getvalue())
    return packed if len(packed.data) <= most else len(packed.data)


def erasure_page(report: ErasureReport) -> Page:
    """What an erasure would do, or did: what goes, what stays and why, what still names them."""
    goes = "Would be erased" if report.dry_run else "Erased"
    stays = tuple(f"{one.what}: {one.why}" for one in report.stays)
    parts = [Part(_some(report.gone or (NOTHING,)), goes), Part(_some(stays), "Stays")]
    if not report.dry_run:
        found = f"A fresh look through the record finds {len(report.left)} places that name them."
        parts.append(Part((found, CARDS_GO), is_list=False))
    title = "Erasure: what it would do" if report.dry_run else "Erasure: done"
    return Page(title, tuple(parts))


def _some(lines: tuple[str, ...]) -> tuple[str, ...]:
    more = len(lines) - _SHOWN
    return (*lines[:_SHOWN], f"and {more} more") if more > 0 else lines


def _safe(member: str) -> str:
    """A member's id as part of a file name."""
    kept = "".join(
        one if one.isascii() and (one.isalnum() or one in "-_") else "-" for one in member
    )
    return kept[:40]
