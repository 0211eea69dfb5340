"""The Home tab: the policy and their record for everybody, and what waits for whom.

It is drawn when somebody opens it, and anew after a decision for those who did lately.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from weakref import WeakValueDictionary

from slack_sdk.errors import SlackApiError

from bot.domain.errors import StewardError
from bot.platforms.slack.commands.callers import Callers
from bot.platforms.slack.commands.saying import Origin, go
from bot.platforms.slack.directory import Json
from bot.platforms.slack.drawing import Block, Blocks, divider, header, page_blocks, section
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.markup import plain
from bot.platforms.slack.words import NOT_SET_UP
from bot.platforms.slack.workspaces import NAME
from bot.telemetry import log
from bot.workflow.chat.home import NOTHING_WAITS, HomePage, Queue, home_page
from bot.workflow.ledger import Emission

_PAUSE, _EACH = 0.5, 0.6
"""Seconds in which changes gather, and after each tab: Slack takes about a hundred a minute."""

_LATELY, _MOST = 1800.0, 50
"""For how many seconds after it was opened a tab is kept up to date, and how many at most."""

_BLOCKS = 100

Whose = tuple[str, str]
"""Provider and account."""


class HomeTabs:
    """Draws people's Home tabs."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers
        self._opened: dict[Whose, float] = {}
        self._hashes: dict[Whose, str] = {}
        self._locks: WeakValueDictionary[Whose, asyncio.Lock] = WeakValueDictionary()
        self._stale: dict[str, None] = {}
        self._wake = asyncio.Event()

    async def opened(self, provider: str, event: Json) -> None:
        """Somebody opened the tab."""
        account = str(event.get("user") or "")
        if event.get("tab") != "home" or not account:
            return
        whose = provider, account
        self._opened.pop(whose, None)
        self._opened[whose] = asyncio.get_running_loop().time()
        while len(self._opened) > _MOST:
            self._forget(next(iter(self._opened)))
        known = event.get("view")
        if isinstance(known, dict) and known.get("hash"):
            self._hashes[whose] = str(known["hash"])
        await self._drawn(whose)

    async def told(self, provider: str, emitted: Sequence[Emission]) -> None:
        """Something was decided: the tabs that were opened lately are drawn anew in a moment."""
        if emitted:
            self._stale[provider] = None
            self._wake.set()

    async def run(self) -> None:
        """Draw anew what became stale, until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(_PAUSE)
            stale, self._stale = self._stale, {}
            since = asyncio.get_running_loop().time() - _LATELY
            for whose, at in tuple(self._opened.items()):
                if at < since:
                    self._forget(whose)
                elif whose[0] in stale:
                    await self._drawn(whose)
                    await asyncio.sleep(_EACH)

    async def _drawn(self, whose: Whose) -> None:
        """Draw a tab. What fails is logged: it is drawn when it is opened again."""
        lock = self._locks.setdefault(whose, asyncio.Lock())
        try:
            async with lock:
                await self._publish(whose)
        except FAULTS as fault:
            log.warning("home_not_drawn", code=error_of(fault), fault=type(fault).__name__)
        except StewardError as fault:
            log.error("home_not_drawn", fault=type(fault).__name__)

    async def _publish(self, whose: Whose) -> None:
        """Put a tab up in place of the one that we know; where another stands, look anew first."""
        provider, account = whose
        client = self._callers.wire.client(provider)
        for known in (self._hashes.get(whose), None):
            view = await self._view(whose)
            try:
                answer = await client.views_publish(user_id=account, view=view, hash=known)
            except SlackApiError as fault:
                if error_of(fault) != "hash_conflict" or known is None:
                    raise
                continue
            self._hashes[whose] = str((answer.get("view") or {}).get("hash") or "")
            return

    async def _view(self, whose: Whose) -> Block:
        provider, account = whose
        caller = await self._callers.caller(Origin(provider, account), "")
        if caller is None:
            return {"type": "home", "blocks": [section(NOT_SET_UP)]}
        asker = caller.asker
        page = await self._callers.read(caller, lambda book: home_page(book, asker, NAME))
        return {"type": "home", "blocks": home_blocks(page)}

    def _forget(self, whose: Whose) -> None:
        self._opened.pop(whose, None)
        self._hashes.pop(whose, None)


def home_blocks(page: HomePage) -> Blocks:
    """A Home tab as blocks, at most a hundred; what is to be done stands first."""
    blocks: Blocks = []
    for queue in page.queues:
        blocks += _queue(queue)
    blocks.append({"type": "actions", "elements": _buttons(page)})
    for one in page.pages:
        blocks += [divider(), *page_blocks(one)]
    return blocks[:_BLOCKS]


def _queue(queue: Queue) -> Blocks:
    blocks = [header(queue.title)]
    for case, line in zip(queue.cases, queue.lines, strict=True):
        shown = go("Show", f"case show {case.label}")
        blocks.append({**section(plain(line)), "accessory": shown})
    if not queue.cases:
        blocks.append(section(NOTHING_WAITS))
    return blocks


def _buttons(page: HomePage) -> list[Block]:
    buttons = [go("Check before posting", "before-posting")]
    if page.has_own_cases:
        buttons.append(go("I think a decision is wrong", "appeal"))
    if page.queues:
        buttons.append(go("All cases", "case list all"))
    if page.has_appeals:
        buttons.append(go("Decide an appeal", "appeals decide"))
    return [*buttons, go("Help", "help")]
