"""Whether a request is Slack's: signed with the app's secret, fresh, and not seen before."""

from __future__ import annotations

import time
from collections.abc import Mapping

from slack_sdk.signature import SignatureVerifier

_STAMP, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
_KEPT = 600.0
"""Seconds that a signature is remembered: longer than it is fresh, by whosever clock."""


class Signatures:
    """Checks requests before anything of them is read.

    Slack signs each of its tries anew, at another second: the same signature again is somebody
    who recorded a request.
    """

    def __init__(self, secret: str) -> None:
        self._verifier = SignatureVerifier(secret)
        self._taken: dict[str, float] = {}

    def is_good(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Whether the request is Slack's, and at most five minutes from now."""
        stamp, signature = headers.get(_STAMP, ""), headers.get(_SIGNATURE, "")
        if not (stamp.isascii() and stamp.isdecimal() and len(stamp) < 16 and signature.isascii()):
            return False
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except UnicodeDecodeError:
            return False

    def take(self, headers: Mapping[str, str]) -> bool:
        """Note a good request; whether this was the first time."""
        now, signature = time.monotonic(), headers[_SIGNATURE]
        for old in [one for one, at in self._taken.items() if now - at > _KEPT]:
            del self._taken[old]
        is_new = signature not in self._taken
        self._taken.setdefault(signature, now)
        return is_new

    def give_back(self, headers: Mapping[str, str]) -> None:
        """It could not be worked with: Slack may send it again within the same second."""
        self._taken.pop(headers[_SIGNATURE], None)
