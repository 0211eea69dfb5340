"""Refusals: of the bot by the Web API, and of a simulated person by their Slack client."""

from __future__ import annotations

from typing import Any


class SlackRefused(Exception):
    """``ok: false`` with an error name; ``more`` is added to the answer."""

    def __init__(self, error: str, *messages: str, **more: Any) -> None:
        super().__init__(f"{error} {' '.join(messages)}".strip())
        self.error = error
        self.more = more
        if messages:
            self.more["response_metadata"] = {"messages": list(messages)}


class RateLimited(Exception):
    """HTTP 429 with ``Retry-After`` in whole seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


class PersonRefused(Exception):
    """A simulated person tried what Slack would not let them do."""
