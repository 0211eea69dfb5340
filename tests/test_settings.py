"""Settings: read strictly, told with file and line, every one of them documented."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from bot.domain.errors import SettingsError
from bot.settings import KEY_FILE_VARIABLE, Settings, SettingsFile, load_settings
from bot.settings.parts import Part
from bot.tenants import calendar_of, pack_named, pack_of, rehearsed, tenant_of
from bot.workflow.retention import RetentionPeriods

EXAMPLE = Path(__file__).resolve().parent.parent / "config/steward.example.yaml"
LEAST = """\
providers:
  - id: northgate
    name: Northgate Training
    pack: stanfords
    roles:
      safeguarding_lead: [sam]
"""


def read(folder: Path, text: str = LEAST, **environ: str) -> Settings:
    path = folder / "steward.yaml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path, environ)


def parts(model: type[BaseModel] = SettingsFile) -> Iterator[type[BaseModel]]:
    """Every model of the settings, each once."""
    yield model
    for field in model.model_fields.values():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, Part):
                yield from parts(kind)


@pytest.mark.parametrize("part", list(parts()), ids=lambda part: part.__name__)
def test_every_setting_has_a_line_of_help(part: type[BaseModel]) -> None:
    assert [name for name, field in part.model_fields.items() if not field.description] == []


def test_the_example_is_valid_and_shows_every_setting() -> None:
    load_settings(EXAMPLE, {})
    text = EXAMPLE.read_text(encoding="utf-8")
    names = {name for part in parts() for name in part.model_fields}
    assert {name for name in names if f"{name}:" not in text} == set()


def test_the_example_shows_the_defaults_where_there_is_one() -> None:
    shown, least = load_settings(EXAMPLE, {}), SettingsFile.model_validate(_least())
    assert (shown.file.store, shown.file.logs) == (least.store, least.logs)
    theirs, ours = shown.providers[0], least.providers[0]
    for name in ("confirmed", "time_zone", "retention", "shadow", "confidential", "people"):
        assert getattr(theirs, name) == getattr(ours, name)


def test_retention_means_the_same_days_by_default_as_where_it_is_done() -> None:
    provider = SettingsFile.model_validate(_least()).providers[0]
    periods = RetentionPeriods()
    for field in fields(RetentionPeriods):
        days = getattr(provider.retention, f"{field.name}_days")
        assert getattr(periods, field.name).days == days


def _least() -> dict[str, object]:
    roles = {"safeguarding_lead": ["sam"]}
    return {"providers": [{"id": "n", "name": "N", "pack": "stanfords", "roles": roles}]}


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("name: North", "nmae: North", 3, "nmae"),
        ("id: northgate", "id: North Gate", 2, "small letters"),
        ("pack: stanfords", "key: abc", 4, "unknown field 'key'"),
        ("    pack: stanfords\n", "", 2, "'pack' is missing"),
        ("pack: stanfords", "pack: stanfords\n    time_zone: Mars/Base", 5, "no time zone"),
        ("pack: stanfords", "pack: stanfords\n    confirmed: yes", 5, "true or false"),
        ("[sam]", "[]", 6, "list is empty"),
        ("[sam]", "sam", 6, "must be a list"),
        ("pack: stanfords", "pack: a\n    quiet_hours: {start: 2200, end: '7:00'}", 5, "time"),
        ("pack: stanfords", "pack: a\n    closed: [{first: 2026, last: 2026-01-02}]", 5, "date"),
        (
            "pack: stanfords",
            "pack: a\n    closed: [{first: 2026-01-03, last: 2026-01-02}]",
            5,
            "before the first",
        ),
        ("pack: stanfords", "pack: a\n    shadow: {categories: [disclosure]}", 5, "disclosure"),
        ("pack: stanfords", "pack: a\n    shadow: {categories: [rudeness]}", 5, "rudeness"),
        ("pack: stanfords", "pack: a\n    retention: {closed_days: 0}", 5, "at least 1"),
        (
            "[sam]",
            "[sam]\n  - {id: northgate, name: B, pack: a, roles: {safeguarding_lead: [sam]}}",
            1,
            "two providers",
        ),
        ("providers:", "providers: []\nothers:", 1, "list is empty"),
        ("id: northgate", "id: northgate\n    id: other", 3, "given twice"),
    ],
)
def test_a_fault_is_told_with_its_line_and_how_to_mend_it(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    with pytest.raises(SettingsError) as fault:
        read(tmp_path, LEAST.replace(before, after))
    told = [one for one in str(fault.value).splitlines() if said in one]
    assert told and f"steward.yaml:{line}: " in told[0]
    assert told[0].endswith(")")


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    text = LEAST.replace("name:", "nmae:").replace("pack:", "pakc:")
    with pytest.raises(SettingsError) as fault:
        read(tmp_path, text)
    assert len(str(fault.value).splitlines()) == 4


def test_a_platforms_long_number_may_stand_without_quotes(tmp_path: Path) -> None:
    number = "200000000000000001"
    settings = read(tmp_path, LEAST.replace("[sam]", f"[{number}]"))
    assert settings.providers[0].roles.safeguarding_lead == (number,)


def test_paths_are_seen_from_the_folder_of_the_file(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.store_file == tmp_path / "steward.sqlite3"
    assert settings.key_file == tmp_path / "steward.key"


def test_the_environment_names_another_key_file(tmp_path: Path) -> None:
    assert read(tmp_path, **{KEY_FILE_VARIABLE: "/run/k"}).key_file == Path("/run/k")


def test_with_several_providers_one_has_to_be_named(tmp_path: Path) -> None:
    second = LEAST.partition("\n")[2].replace("northgate", "southgate")
    settings = read(tmp_path, LEAST + second)
    assert settings.provider("southgate").id == "southgate"
    for wanted in (None, "nobody"):
        with pytest.raises(SettingsError, match="northgate, southgate"):
            settings.provider(wanted)


def test_a_provider_at_work_knows_what_the_settings_say(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,audience\nkim,staff\n")
    extra = "    people: people.csv\n    places: [{id: p1, staff_only: true}]\n"
    settings = read(tmp_path, LEAST + extra + "    names: [NT]\n")
    provider = settings.provider(None)
    tenant = tenant_of(settings, provider, pack_of(settings, provider))
    assert [person.id for person in tenant.directory.people] == ["kim"]
    assert tenant.staff_only == {"p1"} == tenant.own_places
    assert tenant.leads == {"sam"}
    assert tenant.terms.names == ("Northgate Training", "NT")
    assert not tenant.confirmed


def test_quiet_hours_are_the_providers_own_or_else_the_packs(tmp_path: Path) -> None:
    provider = read(tmp_path).provider(None)
    own = read(tmp_path, LEAST + '    quiet_hours: {start: "20:00", end: "06:00"}\n').provider(None)
    pack = pack_named("stanfords").pack
    packs_own = pack.model_copy(update={"quiet_hours": own.quiet_hours})
    assert calendar_of(pack, provider).quiet_from is None
    assert calendar_of(pack, own) == calendar_of(packs_own, provider)
    assert calendar_of(pack, own).quiet_from is not None


def test_what_is_rehearsed_makes_a_version_of_its_own(tmp_path: Path) -> None:
    provider = read(tmp_path, LEAST + "    shadow: {categories: [political]}\n").provider(None)
    loaded = pack_named("stanfords")
    shadowed = rehearsed(loaded, provider)
    assert [one.value for one in shadowed.pack.shadow.categories] == ["political"]
    assert shadowed.digest != loaded.digest
    assert rehearsed(loaded, read(tmp_path).provider(None)) is loaded


def test_a_pack_can_be_a_folder_beside_the_settings(tmp_path: Path) -> None:
    settings = read(tmp_path, LEAST.replace("stanfords", "./own"))
    with pytest.raises(Exception, match="own"):
        pack_of(settings, settings.provider(None))
    source = pack_named("stanfords").folder
    assert source is not None
    os.symlink(source, tmp_path / "stanfords")
    settings = read(tmp_path, LEAST.replace("stanfords", "./stanfords"))
    assert pack_of(settings, settings.provider(None)).pack.id == "stanfords"


@pytest.mark.parametrize(
    "line", ["discord: {token: sesame}", "discord: sesame", "discord: {token_file: [sesame]}"]
)
def test_a_token_in_the_settings_is_refused_and_not_repeated(tmp_path: Path, line: str) -> None:
    with pytest.raises(SettingsError) as fault:
        read(tmp_path, f"{LEAST}{line}\n")
    assert "sesame" not in str(fault.value)
