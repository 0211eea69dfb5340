"""Refusals of the simulated API: code, HTTP status and message of each."""

from __future__ import annotations

from typing import Any

# code: (HTTP status, message)
REFUSALS: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10009: (404, "Unknown Overwrite"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10026: (404, "Unknown Ban"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    30034: (400, "Maximum number of application commands reached"),
    40003: (403, "You are opening direct messages too fast."),
    40005: (413, "Request entity too large"),
    40058: (
        403,
        "Cannot message this thread until after the post author has sent an initial message.",
    ),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50034: (400, "A message provided was too old to bulk delete"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    160004: (400, "A thread has already been created for this message"),
    160005: (403, "Thread is locked"),
    30035: (400, "Maximum number of rules of this trigger type reached"),
    10066: (404, "Unknown Auto Moderation Rule"),
}


class ApiError(Exception):
    """The answer to a request that is refused."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: dict[str, Any] | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.retry_after = retry_after


class PersonRefused(Exception):
    """A simulated person tried what Discord would not let them do."""


class BlockedByAutoMod(PersonRefused):
    """A simulated person's message was blocked before anyone saw it."""


def refused(code: int, **extra: Any) -> ApiError:
    status, message = REFUSALS[code]
    return ApiError(status, code, message, **extra)


def bad_form(path: str, message: str, kind: str = "BASE_TYPE_BAD") -> ApiError:
    """50035 with one error at a dotted path, e.g. ``"messages"``."""
    tree: dict[str, Any] = {"_errors": [{"code": kind, "message": message}]}
    for part in reversed(path.split(".")):
        tree = {part: tree}
    return refused(50035, errors=tree)
