"""The zip of a Slack export, read without ever being unpacked to disk. Everything in it is hostile.

Limits: 200,000 members, 16 GiB in all, 256 MiB a member, 200 : 1 for members over 1 MiB.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.domain.errors import ImportFault
from bot.platforms.practice.lenient_json import loads
from bot.platforms.practice.reading import Skipped, Unusable

MOST_MEMBERS = 200_000
MOST_BYTES = 16 * 1024**3
LARGEST_MEMBER = 256 * 1024**2
_SMALL = 1024**2
_MOST_RATIO = 200
_LISTS = ("users.json", "channels.json", "groups.json", "mpims.json", "dms.json")
_DAY = re.compile(r"([^/]+)/(\d{4}-\d{2}-\d{2})\.json")
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError)
_EXPORT_AGAIN = "download the export from Slack again and give the zip as it came"


@dataclass(slots=True)
class SlackArchive:
    """What stands where in the zip: ``lists`` by file name, ``days`` by date and folder."""

    path: Path
    zip: zipfile.ZipFile
    lists: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    days: dict[str, list[tuple[str, zipfile.ZipInfo]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    odd: list[Skipped] = field(default_factory=list)
    other: Counter[str] = field(default_factory=Counter)

    def load(self, info: zipfile.ZipInfo) -> Any:  # JSON from outside
        """The JSON of one member. Raises ``Unusable``."""
        _check_member(info)
        try:
            with self.zip.open(info) as member:
                return loads(member.read(LARGEST_MEMBER + 1))
        except _DAMAGED:
            raise Unusable("the file is damaged inside the zip", _EXPORT_AGAIN) from None
        except (ValueError, RecursionError):
            raise Unusable("the file is no JSON in UTF-8", _EXPORT_AGAIN) from None

    def listed(self, name: str) -> Iterator[dict[str, Any]]:
        """The objects of one of the lists; nothing where the list is missing. Raises Unusable."""
        if name in self.lists:
            value = self.load(self.lists[name])
            if not isinstance(value, list):
                raise Unusable(f"{name} is no list", _EXPORT_AGAIN)
            yield from (entry for entry in value if isinstance(entry, dict))


def open_archive(path: Path) -> SlackArchive:
    """Look through the zip's directory. Raises ``ImportFault`` where it is no Slack export."""
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as fault:
        raise ImportFault(str(path), "the zip is damaged or cut off", _EXPORT_AGAIN) from fault
    except OSError as fault:
        what = f"the file cannot be read: {fault.strerror}"
        raise ImportFault(str(path), what, "allow reading") from fault
    try:
        return _sorted_out(SlackArchive(path, opened))
    except ImportFault:
        opened.close()
        raise


def _sorted_out(archive: SlackArchive) -> SlackArchive:
    members = archive.zip.infolist()
    _check_whole(archive.path, members)
    prefix = _prefix(members)
    seen: set[str] = set()
    for info in members:
        if info.is_dir():
            continue
        if info.filename in seen:
            _odd(archive, info, "the name stands in the zip twice; the first was used")
            continue
        seen.add(info.filename)
        if not _is_safe(info.filename):
            _odd(archive, info, "the name leads out of the zip")
            continue
        _place_member(archive, info.filename.removeprefix(prefix), info)
    if not archive.lists and not archive.days:
        what = "this zip is no Slack export (it has no users.json, channels.json or day files)"
        raise ImportFault(str(archive.path), what, _EXPORT_AGAIN)
    return archive


def _place_member(archive: SlackArchive, name: str, info: zipfile.ZipInfo) -> None:
    day = _DAY.fullmatch(name)
    if day:
        archive.days[day[2]].append((day[1], info))
    elif name in _LISTS:
        archive.lists[name] = info
    else:
        archive.other["other files in the zip"] += 1


def _check_whole(path: Path, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise ImportFault(str(path), "the zip has more than 200,000 members", "split the export")
    if any(info.flag_bits & 1 for info in members):
        raise ImportFault(str(path), "the zip is encrypted", "save it again without a password")
    if sum(info.file_size for info in members) > MOST_BYTES:
        what = "the zip would unpack to more than 16 GiB"
        raise ImportFault(str(path), what, "export a shorter period")


def _check_member(info: zipfile.ZipInfo) -> None:
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unusable("the file is packed in a way that Slack does not use", _EXPORT_AGAIN)
    if info.file_size > LARGEST_MEMBER:
        raise Unusable("the file is larger than 256 MiB", "export a shorter period")
    if info.file_size > _SMALL and info.file_size > _MOST_RATIO * max(info.compress_size, 1):
        raise Unusable("the file is packed more than 200 : 1, as no chat is", _EXPORT_AGAIN)


def _prefix(members: list[zipfile.ZipInfo]) -> str:
    """The folder that somebody zipped together with the export, if any: ``export/``."""
    for info in members:
        folder, _, name = info.filename.rpartition("/")
        if name in ("users.json", "channels.json") and folder.count("/") == 0:
            return f"{folder}/" if folder else ""
    return ""


def _is_safe(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return "\\" not in name and not name.startswith("/") and ".." not in parts and ":" not in name


def _odd(archive: SlackArchive, info: zipfile.ZipInfo, what: str) -> None:
    name = info.filename[:80].encode("ascii", "backslashreplace").decode()
    archive.odd.append(Skipped(f"{archive.path}: {name}", what, _EXPORT_AGAIN))
