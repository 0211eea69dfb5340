"""Linking one's own accounts in chat: a code is shown, and typed on the other platform."""

from __future__ import annotations

import time

from bot.domain.errors import Refused
from bot.workflow import linking
from bot.workflow.chat.asking import Asker
from bot.workflow.chat.guard import Guard
from bot.workflow.chat.joined import Joined
from bot.workflow.linking import Account

_TRIES, _WITHIN = 5, 600.0
TOO_OFTEN = "That was tried too often. Please wait ten minutes."


class Accounts:
    """Shows codes and takes them. ``how`` says how a code is typed on the other platform."""

    def __init__(self, wire: Joined, how: str) -> None:
        self._wire = wire
        self._how = how
        self._tries = Guard(_TRIES, _WITHIN, time.monotonic)

    async def show(self, asker: Asker) -> str:
        """A new code, in words for the asker alone."""
        now, account = self._wire.now(), Account(self._wire.platform, asker.account)
        code = await self._wire.store.write(
            lambda tx: linking.new_code(tx, asker.provider, account, now)
        )
        return linking.CODE_SHOWN.format(code=code, how=self._how)

    async def take(self, asker: Asker, code: str) -> str:
        """A code was typed; what to tell the person."""
        if not self._tries.allows(f"{asker.provider}/{asker.account}"):
            return TOO_OFTEN
        now, account = self._wire.now(), Account(self._wire.platform, asker.account)
        try:
            await self._wire.store.write(
                lambda tx: linking.use_code(tx, asker.tenant, account, code, now)
            )
        except Refused as refused:
            return refused.why
        return linking.LINKED
