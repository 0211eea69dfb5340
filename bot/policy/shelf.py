"""The packs in use, and the versions that open cases still need."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bot.detection.pipeline import Pipeline
from bot.policy.check import Report, check_pack
from bot.policy.loader import LoadedPack, load_pack
from bot.policy.problems import PackErrors


class PackShelf:
    """Current packs by id, and every version seen by its digest. In memory only.

    Law: a case keeps the pack version it was opened under; a pack that fails its check never
    replaces a good one.
    """

    def __init__(self, packs: Iterable[LoadedPack] = (), kept: Iterable[LoadedPack] = ()) -> None:
        """``kept``: versions read back from the store, for reading old cases only."""
        self._versions: dict[str, LoadedPack] = {one.digest: one for one in kept}
        self._current: dict[str, LoadedPack] = {}
        for one in packs:
            self._put(one)

    def current(self, pack_id: str) -> LoadedPack | None:
        """The version that new cases are opened under."""
        return self._current.get(pack_id)

    def version(self, digest: str) -> LoadedPack | None:
        """The version with this digest, current or earlier."""
        return self._versions.get(digest)

    def all_current(self) -> tuple[LoadedPack, ...]:
        """Every current pack, by id."""
        return tuple(self._current[pack_id] for pack_id in sorted(self._current))

    def keep(self, loaded: LoadedPack) -> None:
        """Have a version at hand for cases that were opened under it, without making it current."""
        self._versions.setdefault(loaded.digest, loaded)

    def reload(self, folder: Path, today: date, pipeline: Pipeline | None = None) -> Report:
        """Read and check the pack in ``folder``; it becomes current only where nothing is wrong.

        Never raises for a bad pack: its errors are in the report, and what was current stays so.
        """
        try:
            loaded = load_pack(folder)
        except PackErrors as error:
            return Report(error.errors)
        report = check_pack(loaded, today, pipeline)
        if report.ok:
            self._put(loaded)
        return report

    def _put(self, loaded: LoadedPack) -> None:
        self._current[loaded.pack.id] = loaded
        self._versions[loaded.digest] = loaded
