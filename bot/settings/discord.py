"""Settings: a provider's Discord servers, and how Steward connects to Discord."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.field_faults import told
from bot.settings.parts import Part, YesNo, as_text, not_empty


def _discord_id(text: str) -> str:
    if not (text.isascii() and text.isdecimal() and 5 <= len(text) <= 20):
        mend = 'copy the id in Discord (developer mode), such as "200000000000000100"'
        raise told(f"{text!r} is no Discord id", mend)
    return text


Snowflake = Annotated[str, BeforeValidator(as_text), AfterValidator(_discord_id)]


class DiscordProvider(Part):
    """A provider's own Discord servers."""

    guilds: Annotated[tuple[Snowflake, ...], AfterValidator(not_empty)] = Field(
        description="The servers' ids."
    )
    desks: dict[Desk, Snowflake] = Field(
        default={}, description="The channel of each desk, which only its people can read."
    )
    roles: dict[Role, tuple[Snowflake, ...]] = Field(
        default={}, description="Discord roles whose holders act in a role."
    )
    audiences: dict[Audience, tuple[Snowflake, ...]] = Field(
        default={}, description="Discord roles that say which part of the policy binds a member."
    )
    fallback_channel: Snowflake | None = Field(
        default=None, description="Where private threads open for members with closed messages."
    )
    withdrawn_role: Snowflake | None = Field(
        default=None, description="Given when access is withdrawn; left out: a timeout."
    )
    automod: YesNo = Field(
        default=False,
        description="Whether Discord's own filter holds back the gravest words (Manage Server).",
    )
    automod_gravity: Annotated[int, Field(ge=2, le=3)] = Field(
        default=3, description="How grave a word must be for that: 3 only the worst, 2 more."
    )


class DiscordSettings(Part):
    """How Steward connects to Discord. The token comes from STEWARD_DISCORD_TOKEN or a file."""

    token_file: Path | None = Field(
        default=None, description="A file with the bot's token, if it is not in the environment."
    )
    new_messages_every: Annotated[float, Field(ge=0, le=600)] = Field(
        default=5.0, description="Seconds between private messages to members not yet written to."
    )
