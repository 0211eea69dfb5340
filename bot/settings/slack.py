"""Settings: a provider's Slack workspace, and how Steward connects to Slack."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.field_faults import told
from bot.settings.parts import Part, YesNo

_KINDS = {"T": "workspace", "C": "channel", "S": "user group", "U": "member", "G": "channel"}
_SHAPE = re.compile(r"[A-Z][A-Z0-9]{4,30}", re.ASCII)


def _checked(text: str, kinds: str) -> str:
    if _SHAPE.fullmatch(text) is None or text[0] not in kinds:
        what = " or ".join(dict.fromkeys(_KINDS.get(one, "member") for one in kinds))
        mend = f"copy the id of the {what} in Slack, such as {kinds[0]}0123ABCDE"
        raise told(f"{text!r} is no id of a {what}", mend)
    return text


def _domain(text: str) -> str:
    if re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", text, re.ASCII) is None:
        raise told(f"{text!r} is no domain", "write what stands after the @ of an address")
    return text


Team = Annotated[str, AfterValidator(lambda text: _checked(text, "T"))]
ChannelId = Annotated[str, AfterValidator(lambda text: _checked(text, "CG"))]
GroupOrPerson = Annotated[str, AfterValidator(lambda text: _checked(text, "SUW"))]
Domain = Annotated[str, AfterValidator(_domain)]


class SlackProvider(Part):
    """A provider's own Slack workspace."""

    team: Team = Field(description="The workspace's id.")
    desks: dict[Desk, ChannelId] = Field(
        default={}, description="The private channel of each desk."
    )
    roles: dict[Role, tuple[GroupOrPerson, ...]] = Field(
        default={}, description="User groups, or members, that act in a role."
    )
    audiences: dict[Audience, tuple[GroupOrPerson, ...]] = Field(
        default={}, description="User groups, or members, that a part of the policy binds."
    )
    domains: dict[Audience, tuple[Domain, ...]] = Field(
        default={}, description="Domains of e-mail addresses that say who belongs to an audience."
    )
    guests: Audience | None = Field(
        default=None, description="What guests and people of other organisations count as."
    )
    fallback_ephemeral: YesNo = Field(
        default=True,
        description="Whether a notice that no private message can bring is shown to its member "
        "alone where they posted.",
    )


class SlackSettings(Part):
    """How Steward connects to Slack. No secret stands here: each comes from the environment
    (STEWARD_SLACK_BOT_TOKEN and so on) or from a file of its own."""

    mode: Literal["socket", "http"] = Field(
        default="socket", description="Socket Mode, or requests from Slack to an own address."
    )
    bot_token_file: Path | None = Field(
        default=None,
        description="A file with the bot token (xoxb), if it is not in the environment.",
    )
    app_token_file: Path | None = Field(
        default=None, description="A file with the app-level token (xapp), for Socket Mode."
    )
    signing_secret_file: Path | None = Field(
        default=None, description="A file with the signing secret, for requests from Slack."
    )
    user_token_file: Path | None = Field(
        default=None,
        description="A file with an administrator's user token (xoxp), used only to delete what a "
        "manager decided to remove.",
    )
    host: str = Field(
        default="127.0.0.1", description="The address at which Slack's requests come in."
    )
    port: Annotated[int, Field(ge=1, le=65535)] = Field(
        default=9401, description="The port for them."
    )
