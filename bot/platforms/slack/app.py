"""The library's app, with everything that listens on it."""

from __future__ import annotations

import re
import secrets as random
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol, cast

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.platforms.slack.hearing import Hearing
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.wire import Wire, client_with, quiet_logger
from bot.platforms.slack.workspaces import NAME
from bot.telemetry import log

_ANY = re.compile(".*")

Authorize = Callable[..., Awaitable[AuthorizeResult]]
"""As the library declares it; it takes None as well, for a workspace that we do not know."""


class Surface(Protocol):
    """A part of what people use on Slack: it puts its listeners on the app."""

    def plant(self, app: AsyncApp) -> None:
        """Listen for what is ours."""
        ...


def build_app(
    wire: Wire, hearing: Hearing, surfaces: Iterable[Surface], secrets: Secrets, api: str
) -> AsyncApp:
    """The app with every listener: narrow ones first, as the first that fits is run.

    What nobody listens for is acknowledged all the same: Slack would send it again. Without a
    signing secret no request from outside can be signed: the app then has one that nobody knows.
    """

    async def authorize(team_id: str | None) -> AuthorizeResult | None:
        return _authorized(wire, team_id)

    app = AsyncApp(
        name=NAME,
        logger=quiet_logger(),
        client=client_with("", api),
        authorize=cast("Authorize", authorize),
        signing_secret=secrets.signing or random.token_hex(),
    )
    for surface in surfaces:
        surface.plant(app)
    app.event(_ANY)(hearing.take)
    app.action(_ANY)(_leave)
    app.view(_ANY)(_leave)
    app.shortcut(_ANY)(_leave)
    app.error(_failed)
    return app


def _authorized(wire: Wire, team: str | None) -> AuthorizeResult | None:
    """Whom Slack's delivery is for; nobody where we have no such workspace."""
    workspace = wire.workspaces.of_team(team)
    home = wire.homes.get(workspace.provider) if workspace is not None else None
    if home is None:
        return None
    return AuthorizeResult(
        enterprise_id=None,
        team_id=home.team,
        bot_user_id=home.user,
        bot_id=home.bot,
        bot_token=home.client.token,
    )


async def _leave(ack: AsyncAck) -> None:
    """Something of ours that does nothing by itself, such as a link with a label."""
    await ack()


async def _failed(error: Exception) -> None:
    """A listener failed: say how, nothing of what it heard."""
    log.error("listener_failed", fault=type(error).__name__)
