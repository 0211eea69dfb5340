"""From a pack's folder to the pack: ``pack.yaml``, ``examples.yaml``, ``wording/en-GB.yaml``.

What stands in the files is read strictly (``strict_yaml``), measured against the model, and told
all at once where it fails. Whether the parts agree with each other is for ``check``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from bot.domain.errors import PackError
from bot.field_faults import closest, faults_of
from bot.policy.examples import Examples
from bot.policy.model import Pack
from bot.policy.problems import PackErrors, as_pack_errors, in_file
from bot.policy.wording import (
    LOCALE,
    Wording,
    default_wording,
    read_templates,
    templates_from_plain,
)
from bot.resources import packs_dir
from bot.strict_yaml import Document, YamlErrors, load, shown

PACK_FILE = "pack.yaml"
EXAMPLES_FILE = "examples.yaml"
WORDING_FILE = f"wording/{LOCALE}.yaml"

_TEXT_FORMAT = 1
_Model = TypeVar("_Model", bound=BaseModel)
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack with its texts and examples.

    ``text`` is everything that decides about a case, pack and wording, in one JSON text;
    ``digest`` is its SHA-256 in hex, so that an edit of a comment or an example makes no new
    version. ``pack_file`` and ``examples_file`` say where things stand; they and ``folder`` are
    None for a version that was read back with ``from_text``.
    """

    pack: Pack
    wording: Wording
    text: str = field(repr=False)
    examples: Examples = field(default_factory=Examples, repr=False)
    folder: Path | None = None
    pack_file: Document | None = field(default=None, repr=False)
    examples_file: Document | None = field(default=None, repr=False)

    @property
    def digest(self) -> str:
        """SHA-256 of ``text``, in hex: the version a case keeps."""
        return _digest(self.text)

    def to_text(self) -> str:
        """One text to keep; ``from_text`` gives pack and wording back under the same digest."""
        return self.text

    @classmethod
    def from_text(cls, text: str) -> LoadedPack:
        """A version that was kept. Raises ``PackError`` if the text is none or was damaged."""
        try:
            kept = json.loads(text)
            pack = Pack.model_validate(kept["pack"])
            own = templates_from_plain(kept["wording"])
        except (ValueError, KeyError, TypeError) as error:
            what = "this is no pack version that can be read"
            raise PackError("stored pack", what, "restore the store from a backup") from error
        return cls(pack, default_wording().override(own), text)


@lru_cache(maxsize=64)
def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def load_pack(folder: Path) -> LoadedPack:
    """Read a pack. Raises ``PackErrors`` with everything wrong in its three files."""
    if not folder.is_dir():
        raise PackErrors([PackError(shown(folder), "there is no such folder", "check the path")])
    errors: list[PackError] = []
    own = _collect(errors, lambda: read_templates(folder / WORDING_FILE))
    found = _collect(errors, lambda: _read(folder / PACK_FILE, Pack))
    shown_by = _collect(errors, lambda: _read(folder / EXAMPLES_FILE, Examples))
    if found is not None and found[0].id != folder.name:
        errors.append(_other_name(folder, found[1], found[0].id))
    if errors or found is None or own is None or shown_by is None:
        raise PackErrors(sorted(errors, key=_file_and_line))
    pack, pack_file = found
    examples, examples_file = shown_by
    wording = default_wording().override(own)
    return LoadedPack(
        pack, wording, _text_of(pack, wording), examples, folder, pack_file, examples_file
    )


def load_packs(folders: Sequence[Path]) -> tuple[LoadedPack, ...]:
    """Read several packs. Raises ``PackErrors`` with everything wrong in any of them."""
    errors: list[PackError] = []
    loaded = [_collect(errors, partial(load_pack, folder)) for folder in folders]
    if errors:
        raise PackErrors(errors)
    return tuple(one for one in loaded if one is not None)


def pack_folders(search: Sequence[Path] | None = None) -> tuple[Path, ...]:
    """The folders of all packs in the search folders; the first of an id wins; in id order.

    ``search`` None: the shipped packs only. Names beginning with ``_`` or ``.`` are no packs.
    """
    first: dict[str, Path] = {}
    for parent in search if search is not None else (packs_dir(),):
        for folder in sorted(parent.iterdir()) if parent.is_dir() else ():
            if folder.is_dir() and not folder.name.startswith(("_", ".")):
                first.setdefault(folder.name, folder)
    return tuple(first[name] for name in sorted(first))


def find_pack(pack_id: str, search: Sequence[Path] | None = None) -> LoadedPack:
    """The pack with this id, from the first search folder that has it; see ``pack_folders``.

    Raises ``PackErrors`` where there is none, or where it cannot be used.
    """
    folders = {folder.name: folder for folder in pack_folders(search)}
    if pack_id not in folders:
        what = f"there is no pack {pack_id!r}"
        raise PackErrors([PackError("packs", what, closest(pack_id, list(folders)))])
    return load_pack(folders[pack_id])


def _collect(errors: list[PackError], read: Callable[[], _Read]) -> _Read | None:
    """What ``read`` gives; its errors are added to the list instead of ending everything."""
    try:
        return read()
    except PackErrors as found:
        errors.extend(found.errors)
        return None


def _read(path: Path, model: type[_Model]) -> tuple[_Model, Document]:
    """A file measured against its model."""
    try:
        document = load(path)
    except YamlErrors as error:
        raise PackErrors(as_pack_errors(error.errors)) from error
    try:
        return model.model_validate(document.data), document
    except ValidationError as error:
        faults = [in_file(fault, document) for fault in faults_of(error, model)]
        raise PackErrors(faults) from error


def _other_name(folder: Path, document: Document, pack_id: str) -> PackError:
    what = f"the pack is called {pack_id!r} but its folder {folder.name!r}"
    return PackError(document.where("id"), what, "give both the same name")


def _file_and_line(error: PackError) -> tuple[int, str, int]:
    """pack.yaml first, then the rest; within a file by line."""
    name, _, line = error.where.rpartition(":")
    return (not name.endswith(PACK_FILE), name, int(line) if line.isdigit() else 0)


def _text_of(pack: Pack, wording: Wording) -> str:
    kept: dict[str, object] = {
        "format": _TEXT_FORMAT,
        "pack": pack.model_dump(mode="json"),
        "wording": wording.to_plain(),
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
