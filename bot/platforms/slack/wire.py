"""What every part of the adapter works with: the core behind the door, the workspaces, clients."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.errors import StoreError
from bot.platforms.slack.workspaces import NAME, Workspaces
from bot.workflow.chat.joined import Joined

API = "https://slack.com/api/"
_RATE_LIMITED_TRIES = 2
_TIMEOUT = 20


@dataclass(frozen=True, slots=True)
class Home:
    """A workspace as it was found: whom Steward is there, and where the workspace is.

    ``admin`` is the client of an administrator's own token, where the provider gave one.
    """

    client: AsyncWebClient
    team: str
    url: str
    user: str
    bot: str
    admin: AsyncWebClient | None = None
    scopes: frozenset[str] = field(default_factory=frozenset)


class Wire(Joined):
    """Joins the parts. ``homes`` are the workspaces that let Steward in, by provider."""

    def __init__(
        self, workspaces: Workspaces, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(NAME, clock)
        self.workspaces = workspaces
        self.homes: dict[str, Home] = {}
        self.is_open = False
        """Whether something heard on Slack reaches Steward now."""
        self.removed: set[str] = set()
        """Messages that Steward itself had deleted: not their author's removal."""

    @property
    def is_ready(self) -> bool:
        """Whether Slack can be asked to do something."""
        return self.is_joined and bool(self.homes)

    def home(self, provider: str) -> Home:
        """The provider's workspace; StoreError before it was found."""
        found = self.homes.get(provider)
        if found is None:
            raise StoreError("Slack is not connected yet")
        return found

    def client(self, provider: str) -> AsyncWebClient:
        """The client of the bot in the provider's workspace."""
        return self.home(provider).client

    def is_self(self, provider: str, user: object) -> bool:
        """Whether an account is Steward's own."""
        home = self.homes.get(provider)
        return home is not None and user in (home.user, home.bot)


def client_with(token: str, api: str) -> AsyncWebClient:
    """A client that obeys Slack's pace, and that no proxy of the environment comes between.

    A connection that breaks is not tried again here: whether a message was written by then is not
    known, and the outbox looks before it writes again.
    """
    client = AsyncWebClient(
        token=token,
        base_url=api,
        timeout=_TIMEOUT,
        trust_env_in_session=False,
        logger=quiet_logger(),
        retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMITED_TRIES)],
    )
    client.proxy = None
    return client


def quiet_logger() -> logging.Logger:
    """For Slack's libraries, which would log the very words that were sent."""
    logger = logging.getLogger("steward.slack")
    logger.setLevel(logging.CRITICAL + 1)
    logger.propagate = False
    return logger
