"""Settings: the operator's ``steward.yaml``, and secrets from the environment or from files.

Every setting has its home here, its default and one line of help; ``config/steward.example.yaml``
shows them all. No secret stands in the file: an unknown field is an error, and there is none for
a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from bot.domain.categories import Category
from bot.domain.errors import BadInput, SettingsError
from bot.domain.people import Role
from bot.field_faults import faults_of, told
from bot.settings.discord import DiscordProvider, DiscordSettings
from bot.settings.parts import (
    Day,
    Days,
    Hour,
    Ident,
    Line,
    Name,
    Part,
    YesNo,
    Zone,
    not_empty,
)
from bot.settings.slack import SlackProvider, SlackSettings
from bot.strict_yaml import Document, YamlErrors, load

DEFAULT_PLACES = (Path("config/steward.yaml"), Path("demo/steward.yaml"))
"""Where the settings are looked for when nobody says where they are, first match first."""

KEY_FILE_VARIABLE = "STEWARD_KEY_FILE"
"""Environment variable that names the key file in place of ``store.key_file``."""


class StoreSettings(Part):
    """The embedded database and the file with the key that encrypts it."""

    file: Path = Field(
        default=Path("steward.sqlite3"), description="The database, seen from this file's folder."
    )
    key_file: Path = Field(
        default=Path("steward.key"),
        description="The key file; STEWARD_KEY_FILE, STEWARD_KEYS or STEWARD_KEY take its place.",
    )


class LogSettings(Part):
    """What is written to the log, on the standard error."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="The least grave events that are logged."
    )


class QuietHours(Part):
    """Hours of the local day in which no deadline ends and no reminder is sent."""

    start: Hour = Field(description="When they begin, local time.")
    end: Hour = Field(description="When they end; they may run over midnight.")


class ClosedDays(Part):
    """Days on which the provider is closed, both ends included."""

    first: Day = Field(description="The first day.")
    last: Day = Field(description="The last day.")

    @model_validator(mode="after")
    def _in_order(self) -> ClosedDays:
        if self.last < self.first:
            raise told("the last day lies before the first", "exchange the two")
        return self


class PlaceSettings(Part):
    """What a provider says of one place."""

    id: Ident = Field(description="The channel's id on its platform.")
    provider_run: YesNo = Field(default=True, description="Whether the provider runs the place.")
    staff_only: YesNo = Field(default=False, description="Whether no learner can read it.")


class RoleSettings(Part):
    """Who acts in which role, by member id."""

    moderator: tuple[Ident, ...] = Field(default=(), description="Work the flags.")
    manager: tuple[Ident, ...] = Field(
        default=(), description="Decide warnings, restrictions, exclusions, referrals."
    )
    safeguarding_lead: Annotated[tuple[Ident, ...], AfterValidator(not_empty)] = Field(
        description="Reads disclosures; at least one person."
    )
    deputy_lead: tuple[Ident, ...] = Field(default=(), description="Stands in for the lead.")
    data_protection_officer: tuple[Ident, ...] = Field(
        default=(), description="Exports, erases, runs retention."
    )
    admin: tuple[Ident, ...] = Field(default=(), description="Sets Steward up.")

    def of(self, role: Role) -> tuple[str, ...]:
        """The people of a role."""
        people: tuple[str, ...] = getattr(self, role.value)
        return people


class RetentionSettings(Part):
    """How many days what is kept, counted from the last thing that happened."""

    dismissed_days: Days = Field(default=30, description="Cases that a person took back.")
    closed_days: Days = Field(default=365, description="Every other finished case.")
    access_log_days: Days = Field(default=365, description="Who read which message.")
    repeats_days: Days = Field(default=7, description="Marks against double delivery.")


class ShadowSettings(Part):
    """What is only rehearsed: recorded as what would have been done, and not done."""

    pack: YesNo = Field(default=False, description="The whole policy.")
    categories: tuple[Category, ...] = Field(default=(), description="These categories only.")

    @model_validator(mode="after")
    def _no_disclosure(self) -> ShadowSettings:
        if Category.DISCLOSURE in self.categories:
            raise told("a disclosure is never only rehearsed", "take it out: somebody must see it")
        return self


class HealthSettings(Part):
    """What ``steward run`` answers on this machine alone: /healthz and /metrics."""

    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=9400, description="The port on 127.0.0.1; 0 for none."
    )


class ProviderSettings(Part):
    """One training provider."""

    id: Name = Field(description="Short name in commands and records; never change it.")
    name: Line = Field(description="How the provider is called in notices.")
    pack: Line = Field(description="Its policy: a shipped pack's id, or the folder of its own.")
    confirmed: YesNo = Field(
        default=False,
        description="Whether an admin confirmed that the places are the provider's own systems.",
    )
    time_zone: Zone = Field(default="Europe/London", description="The provider's local time.")
    quiet_hours: QuietHours | None = Field(
        default=None, description="When nobody is reminded; left out: as the pack says."
    )
    closed: tuple[ClosedDays, ...] = Field(
        default=(), description="Days between terms: no deadline ends there."
    )
    people: Path | None = Field(
        default=None, description="A CSV of people and their audiences; others count as learners."
    )
    places: tuple[PlaceSettings, ...] = Field(
        default=(), description="Places about which more is known."
    )
    roles: RoleSettings = Field(description="Who decides what.")
    names: tuple[Line, ...] = Field(default=(), description="Other ways people call the provider.")
    published_contacts: tuple[Line, ...] = Field(
        default=(), description="Phone numbers and addresses that are public."
    )
    own_domains: tuple[Line, ...] = Field(default=(), description="Web domains of its own.")
    confidential: tuple[Line, ...] = Field(
        default=(), description="Words that must not appear in chat."
    )
    retention: RetentionSettings = Field(
        default=RetentionSettings(), description="How long what is kept."
    )
    retraining_export: YesNo = Field(
        default=False,
        description="Whether decided messages, without names, may leave to train detectors.",
    )
    shadow: ShadowSettings = Field(
        default=ShadowSettings(), description="What is rehearsed, not done."
    )
    discord: DiscordProvider | None = Field(default=None, description="Its Discord servers.")
    slack: SlackProvider | None = Field(default=None, description="Its Slack workspace.")


class SettingsFile(Part):
    """The whole of ``steward.yaml``."""

    store: StoreSettings = Field(default=StoreSettings(), description="Where the record is kept.")
    logs: LogSettings = Field(default=LogSettings(), description="What is logged.")
    discord: DiscordSettings = Field(default=DiscordSettings(), description="How to connect.")
    slack: SlackSettings = Field(default=SlackSettings(), description="How to connect to Slack.")
    health: HealthSettings = Field(default=HealthSettings(), description="How to watch it.")
    providers: Annotated[tuple[ProviderSettings, ...], AfterValidator(not_empty)] = Field(
        description="The training providers; one Steward serves several."
    )

    @model_validator(mode="after")
    def _own_ids(self) -> SettingsFile:
        ids = [one.id for one in self.providers]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise told(f"two providers have the id {twice[0]!r}", "give each its own id")
        return self

    @model_validator(mode="after")
    def _own_servers(self) -> SettingsFile:
        servers = [server for one in self.providers if one.discord for server in one.discord.guilds]
        twice = sorted({one for one in servers if servers.count(one) > 1})
        if twice:
            raise told(f"server {twice[0]} is listed twice", "a server belongs to one provider")
        return self

    @model_validator(mode="after")
    def _own_workspaces(self) -> SettingsFile:
        teams = [one.slack.team for one in self.providers if one.slack]
        twice = sorted({one for one in teams if teams.count(one) > 1})
        if twice:
            what = f"workspace {twice[0]} is listed twice"
            raise told(what, "a workspace belongs to one provider")
        return self


class SettingsErrors(SettingsError):
    """Everything that is wrong with the settings; ``str`` gives a line for each."""

    def __init__(self, errors: Iterable[BadInput]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.where, first.what, first.mend)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as they hold, and the file in which they stand."""

    file: SettingsFile
    document: Document
    key_file: Path

    @property
    def path(self) -> Path:
        """The settings file."""
        return self.document.path

    @property
    def store_file(self) -> Path:
        """The database."""
        return self.beside(self.file.store.file)

    @property
    def providers(self) -> tuple[ProviderSettings, ...]:
        """The providers, in the order of the file."""
        return self.file.providers

    def beside(self, path: Path) -> Path:
        """A path in the settings as seen from the folder of the settings file."""
        return self.path.parent / path

    def provider(self, wanted: str | None) -> ProviderSettings:
        """The provider with this id; without one, the only provider there is."""
        ids = ", ".join(one.id for one in self.providers)
        if wanted is None and len(self.providers) == 1:
            return self.providers[0]
        for one in self.providers:
            if one.id == wanted:
                return one
        what = "say which provider is meant" if wanted is None else f"no provider {wanted!r}"
        raise SettingsError(self.document.where("providers"), what, f"--provider, one of: {ids}")


def find_settings(given: Path | None) -> Path | None:
    """The settings file that was named, else the first default that exists, else None."""
    if given is not None:
        return given
    return next((path for path in DEFAULT_PLACES if path.is_file()), None)


def load_settings(path: Path, environ: Mapping[str, str]) -> Settings:
    """Read the settings file. Raises ``SettingsErrors`` with file, line and a way to mend each."""
    try:
        document = load(path)
        file = SettingsFile.model_validate(document.data)
    except YamlErrors as error:
        raise SettingsErrors(_as_settings(one) for one in error.errors) from error
    except ValidationError as error:
        faults = faults_of(error, SettingsFile)
        raise SettingsErrors(
            SettingsError(document.where(*fault.at), fault.what, fault.mend) for fault in faults
        ) from error
    named = environ.get(KEY_FILE_VARIABLE)
    key_file = Path(named) if named else path.parent / file.store.key_file
    return Settings(file, document, key_file)


def _as_settings(error: BadInput) -> SettingsError:
    return SettingsError(error.where, error.what, error.mend)
