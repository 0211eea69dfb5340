"""The Events API: signed requests to the app's one address."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.delivery import COMMANDS, EVENTS_API, Answer
from tests.simulators.slack.identifiers import new_id
from tests.simulators.slack.world import Json

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


def signature(secret: str, timestamp: str, body: str) -> str:
    """Slack's ``v0=`` signature of a request."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


@dataclass(slots=True, frozen=True)
class Received:
    """What the app answered to one request."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def body(self) -> Any:
        """The JSON in it, the text if it is none, None if it is empty."""
        try:
            return json.loads(self.text) if self.text else None
        except ValueError:
            return self.text


def as_request(kind: str, payload: Json) -> tuple[str, str]:
    """The body of a delivery and its content type."""
    if kind == EVENTS_API:
        return json.dumps(payload), JSON
    if kind == COMMANDS:
        return urllib.parse.urlencode(payload), FORM
    return urllib.parse.urlencode({"payload": json.dumps(payload)}), FORM


@dataclass(eq=False)
class HttpSender:
    """Sends to ``app.request_url``; also what no Slack would send: forged, stale, replayed."""

    app: AppSettings
    violations: list[str]
    check_answer: Callable[[str, Json, Any], list[str]]
    ack_seconds: float
    sent: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    async def post(
        self,
        body: str,
        content_type: str = JSON,
        *,
        attempt: int = 0,
        reason: str = "",
        age: float = 0,
        secret: str | None = None,
        signed: bool = True,
    ) -> Received:
        """One request. ``age``: seconds that its timestamp lies back; ``secret``: a forger's."""
        stamp = str(int(time.time() - age))
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (+https://api.slack"}
        if signed:
            headers["X-Slack-Request-Timestamp"] = stamp
            key = self.app.signing_secret if secret is None else secret
            headers["X-Slack-Signature"] = signature(key, stamp, body)
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        return await self.resend(body, headers)

    async def resend(self, body: str, headers: dict[str, str]) -> Received:
        """A request exactly as given: for replays of what ``sent`` holds."""
        assert self.app.request_url, "the app has no request_url"
        self.sent.append((body, headers))
        limit = aiohttp.ClientTimeout(total=self.ack_seconds)
        async with (
            aiohttp.ClientSession(timeout=limit) as session,
            session.post(
                self.app.request_url, data=body.encode(), headers=headers, allow_redirects=False
            ) as response,
        ):
            return Received(response.status, await response.text(), dict(response.headers))

    async def verify_url(self) -> Received:
        """The ``url_verification`` handshake, as when the address is set."""
        challenge = new_id("challenge")
        body = {"token": self.app.verification_token, "challenge": challenge}
        answer = await self.post(json.dumps(body | {"type": "url_verification"}))
        said = answer.body
        echoed = said.get("challenge") if isinstance(said, dict) else said
        if answer.status != 200 or echoed != challenge:
            self.violations.append(f"url_verification: answered {answer.status} {answer.text!r}")
        return answer

    async def send(
        self, kind: str, payload: Json, *, attempt: int, reason: str, with_answer: bool
    ) -> Answer:
        """Delivers, and takes a 2xx within the time for an acknowledgement."""
        body, content_type = as_request(kind, payload)
        try:
            got = await self.post(body, content_type, attempt=attempt, reason=reason)
        except TimeoutError:
            return Answer(failure="http_timeout")
        except aiohttp.ClientError:
            return Answer(failure="connection_failed")
        if not 200 <= got.status < 300:
            is_final = got.headers.get("X-Slack-No-Retry") == "1"
            return Answer(failure="http_error", is_final=is_final)
        said = got.body
        if said is not None and with_answer:
            said = {"text": said} if isinstance(said, str) else said
            self.violations += self.check_answer(kind, payload, said)
        elif said is not None and kind != EVENTS_API:
            self.violations.append(f"{payload['type']} takes no answer: {got.text[:200]}")
        return Answer(said if with_answer else None)
