"""Tokens and the signing secret: from the environment, else from files; never from the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.errors import SettingsError
from bot.settings import Settings

BOT_TOKEN = "STEWARD_SLACK_BOT_TOKEN"
APP_TOKEN = "STEWARD_SLACK_APP_TOKEN"
USER_TOKEN = "STEWARD_SLACK_USER_TOKEN"
SIGNING_SECRET = "STEWARD_SLACK_SIGNING_SECRET"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What Slack knows Steward by. ``bot`` and ``user`` go by provider; ``user`` are tokens of
    administrators, used for nothing but deleting what people decided to remove."""

    bot: Mapping[str, str] = field(repr=False)
    app: str = field(default="", repr=False)
    signing: str = field(default="", repr=False)
    user: Mapping[str, str] = field(default_factory=dict, repr=False)


def secrets_of(settings: Settings, environ: Mapping[str, str]) -> Secrets:
    """Every secret that the settings need. Raises SettingsError for one that is missing.

    A provider's own token stands in the variable with its id at the end, such as
    ``STEWARD_SLACK_BOT_TOKEN_NORTHGATE``; where there is one provider, the plain name does.
    """
    slack = settings.file.slack
    found = [one.id for one in settings.providers if one.slack is not None]
    bot: dict[str, str] = {}
    user: dict[str, str] = {}
    for provider in found:
        token = _of_provider(settings, environ, BOT_TOKEN, "bot_token_file", provider, found)
        bot[provider] = _needed(settings, token, BOT_TOKEN, "bot_token_file")
        admin = _of_provider(settings, environ, USER_TOKEN, "user_token_file", provider, found)
        if admin:
            user[provider] = admin
    app = _one(settings, environ, APP_TOKEN, "app_token_file")
    signing = _one(settings, environ, SIGNING_SECRET, "signing_secret_file")
    if slack.mode == "socket":
        _needed(settings, app, APP_TOKEN, "app_token_file")
    else:
        _needed(settings, signing, SIGNING_SECRET, "signing_secret_file")
    return Secrets(bot, app, signing, user)


def _of_provider(
    settings: Settings,
    environ: Mapping[str, str],
    name: str,
    file: str,
    provider: str,
    providers: list[str],
) -> str:
    own = environ.get(f"{name}_{provider.upper().replace('-', '_')}", "").strip()
    return own or (_one(settings, environ, name, file) if len(providers) == 1 else "")


def _one(settings: Settings, environ: Mapping[str, str], name: str, file: str) -> str:
    given = environ.get(name, "").strip()
    named: Path | None = getattr(settings.file.slack, file)
    if given or named is None:
        return given
    where, path = settings.document.where("slack", file), settings.beside(named)
    try:
        read = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsError(where, f"{path} cannot be read", str(fault)) from fault
    if not read:
        raise SettingsError(where, f"{path} is empty", "put the token into it")
    return read


def _needed(settings: Settings, value: str, name: str, file: str) -> str:
    if not value:
        raise SettingsError(
            settings.document.where("providers"),
            f"a provider has a Slack workspace, but {name} is not known",
            f"set {name} (for one of several providers with its id at the end), or slack.{file}",
        )
    return value
