"""Erasing in two steps: what it would do with a button below, then a box in which to type a word.

The button's name carries the member's id, so that it works after a restart; whoever presses it is
asked for their role anew, and what is erased is worked out anew.
"""

from __future__ import annotations

import re
from collections.abc import Coroutine
from typing import Any

import discord

from bot.domain.errors import StewardError
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.faults import FAULTS, code_of
from bot.telemetry import log
from bot.workflow.admin import copies
from bot.workflow.chat import words
from bot.workflow.chat.asking import OFFICERS
from bot.workflow.subject_rights import erase

_NAMED = "steward-erase:"
_LONGEST = 100 - len(_NAMED)
"""Characters of a member's id that go into a button's name."""

_MINUTES = 15 * 60.0
_BOX = "typed"


async def ask_first(callers: Callers, caller: Caller, member: str) -> None:
    """Show what an erasure would do, and the button that leads on."""
    if member == await callers.wire.member_of(caller.server.provider, caller.id):
        await say(caller.press, copies.NOT_YOUR_OWN)
        return
    wire = callers.wire
    report = await erase(wire.store, caller.server.provider, member, wire.now(), dry_run=True)
    view = discord.ui.View(timeout=None)
    if report.left and len(member) <= _LONGEST:
        view.add_item(_button(member))
    view.stop()
    shown = view if view.children else None
    await say(caller.press, embed=drawn(copies.erasure_page(report)), view=shown)


def erasing(callers: Callers) -> type[discord.ui.DynamicItem[Any]]:  # Any: whatever kind of item
    """The button's kind, to be registered with a client."""

    class Erasing(
        discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]],
        template=re.escape(_NAMED) + r"(?P<member>.{1,86})",
    ):
        """The button below what an erasure would do."""

        def __init__(self, member: str) -> None:
            super().__init__(_button(member))
            self.member = member

        @classmethod
        async def from_custom_id(
            cls, interaction: Press, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Erasing:
            """The button as it was shown, whenever that was."""
            return cls(match["member"])

        async def callback(self, interaction: Press) -> None:
            """Open the box, for somebody whose office it is."""
            await _guarded(interaction, _open(callers, interaction, self.member))

    return Erasing


class ErasureBox(discord.ui.Modal):
    """Asks for a word to be typed, and erases."""

    def __init__(self, callers: Callers, member: str) -> None:
        super().__init__(title=copies.ERASE_FOR_GOOD, timeout=_MINUTES)
        self._callers = callers
        self._member = member
        self.typed: discord.ui.TextInput[ErasureBox] = discord.ui.TextInput(
            custom_id=_BOX, max_length=20
        )
        self.add_item(discord.ui.Label(text=copies.TYPE_TO_ERASE, component=self.typed))

    async def on_submit(self, interaction: Press, /) -> None:
        """Erase, if the word was typed by somebody whose office it still is."""
        await wait(interaction)
        await _guarded(interaction, self._answer(interaction))

    async def _answer(self, press: Press) -> None:
        caller = await self._callers.of_desk(press, OFFICERS)
        if caller is None:
            return
        if self.typed.value.strip() != copies.TYPED:
            await say(press, copies.NOT_TYPED)
            return
        await _erase(self._callers, caller, self._member)


async def _guarded(press: Press, work: Coroutine[Any, Any, None]) -> None:  # Any: of the language
    """Do it; what failed is said and written down, without whom it was about."""
    try:
        await work
    except FAULTS as fault:
        log.warning("erasure_not_answered", code=code_of(fault), fault=type(fault).__name__)
    except StewardError as fault:
        log.error("erasure_failed", fault=type(fault).__name__)
        await say(press, words.FAILED)


async def _open(callers: Callers, press: Press, member: str) -> None:
    if await callers.of_desk(press, OFFICERS) is not None:
        await press.response.send_modal(ErasureBox(callers, member))


async def _erase(callers: Callers, caller: Caller, member: str) -> None:
    wire, provider = callers.wire, caller.server.provider
    actor = await wire.member_of(provider, caller.id)
    if member == actor:
        await say(caller.press, copies.NOT_YOUR_OWN)
        return
    report = await erase(wire.store, provider, member, wire.now(), dry_run=False, actor=actor)
    log.info("erased_in_chat", provider=provider, stays=len(report.stays), left=len(report.left))
    await say(caller.press, embed=drawn(copies.erasure_page(report)))


def _button(member: str) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(
        label=copies.ERASE_FOR_GOOD,
        custom_id=f"{_NAMED}{member}",
        style=discord.ButtonStyle.danger,
    )
