"""/pack on the wire: what is shown, and reading the files again."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.resources import packs_dir
from tests.platforms.discord.college import College, college, steward
from tests.platforms.discord.keeping import administrator
from tests.platforms.discord.test_commands_everyone import run, said


def own_pack(folder: Path) -> Path:
    """A pack of the provider's own, beside the settings."""
    made = folder / "packs" / "stanfords"
    shutil.copytree(packs_dir() / "stanfords", made)
    return made


async def shown(place: College, **options: object) -> str:
    """What the server's owner is shown."""
    owner = place.guild.members[place.guild.owner_id]
    return said(await run(place, owner, "pack", options or {"show": {}}))


async def test_the_pack_is_shown_with_its_ladder_and_its_check(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        pack = bot.app.tenants["college"].current.pack
        text = await shown(place)
        assert pack.title in text and f"version {pack.version}" in text.replace("\\", "")
        assert "restrict" in text and "once the member refused" in text
        assert "Its check" in text and "✅ pack stanfords" in text
        assert "chosen in the settings file" in text


async def test_the_clauses_come_in_pages(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        pack = bot.app.tenants["college"].current.pack
        pages = [await shown(place, clauses={"page": number}) for number in (1, 2)]
        text = "".join(pages).replace("\\", "")
        assert all(f"{clause.id} (" in text for clause in pack.clauses)
        assert "More: page 2" in pages[0]


async def test_a_pack_is_read_again_and_one_with_errors_is_not_taken_over(tmp_path: Path) -> None:
    folder = own_pack(tmp_path)
    async with college(tmp_path, str(folder)) as place, steward(place) as bot:
        file = folder / "pack.yaml"
        text = file.read_text()
        file.write_text(text.replace('version: "', 'version: "9-', 1))
        told = await shown(place, reload={})
        current = bot.app.tenants["college"].current.pack
        assert "Read again" in told and current.version.startswith("9-")
        file.write_text(text.replace("binds:", "bends:", 1))
        told = await shown(place, reload={})
        assert "Not taken over" in told and "pack.yaml" in told
        assert bot.app.tenants["college"].current.pack.version.startswith("9-")


async def test_only_administrators_use_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        ada = administrator(place)
        for command in ("show", "clauses", "reload"):
            for name in ("Kim", "Mo", "Mara"):
                told = said(await run(place, place[name], "pack", {command: {}}))
                assert "administrators of the server" in told
            assert "administrators of" not in said(await run(place, ada, "pack", {command: {}}))
