"""The menus and buttons of ``/setup``, under static names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

import discord

from bot.domain.errors import StewardError
from bot.platforms.discord.commands.saying import Press
from bot.platforms.discord.faults import FAULTS, code_of
from bot.telemetry import log
from bot.workflow.admin.layout import Layout
from bot.workflow.admin.slots import SECTIONS, Section, Slot, Takes
from bot.workflow.chat import words

NAMED = "steward-setup:"
"""How the names of the guide's menus and buttons begin."""

Pressed = Callable[[Press, str], Awaitable[None]]
"""Takes in a press, and the name of what was pressed."""

_BACK, _ON, _CHECK = "Back", "Next", "Look everything through"


class Panel(discord.ui.View):
    """The menus of a section with what is chosen, and the way to the other sections.

    One that is listening serves every message that shows the same names, whenever it was sent.
    """

    def __init__(self, section: Section | None, layout: Layout, pressed: Pressed) -> None:
        super().__init__(timeout=None)
        for row, slot in enumerate(section.slots if section else ()):
            self.add_item(_menu(slot, layout.get(slot.id, ()), row, pressed))
        for button in _ways(section, pressed):
            self.add_item(button)

    async def on_error(
        self, interaction: Press, error: Exception, item: discord.ui.Item[discord.ui.View], /
    ) -> None:
        """A press failed: say so, and write down how; nothing of what was chosen."""
        if isinstance(error, FAULTS):
            log.warning("setup_not_answered", code=code_of(error), fault=type(error).__name__)
            return
        is_known = isinstance(error, StewardError)
        log.error("setup_failed", fault=type(error).__name__, known=is_known)
        try:
            await interaction.followup.send(words.FAILED, ephemeral=True)
        except FAULTS as again:
            log.warning("setup_not_answered", code=code_of(again), fault=type(again).__name__)


class _Places(discord.ui.ChannelSelect[Panel]):
    """A menu of channels."""

    def __init__(self, slot: Slot, chosen: Iterable[str], row: int, pressed: Pressed) -> None:
        kind = discord.SelectDefaultValueType.channel
        super().__init__(
            custom_id=f"{NAMED}choose:{slot.id}",
            channel_types=[discord.ChannelType.text],
            placeholder=slot.label,
            min_values=0,
            max_values=slot.most,
            default_values=_defaults(chosen, kind),
            row=row,
        )
        self._pressed = pressed

    async def callback(self, interaction: Press) -> None:
        """Somebody chose."""
        await self._pressed(interaction, self.custom_id)


class _Groups(discord.ui.RoleSelect[Panel]):
    """A menu of roles."""

    def __init__(self, slot: Slot, chosen: Iterable[str], row: int, pressed: Pressed) -> None:
        kind = discord.SelectDefaultValueType.role
        super().__init__(
            custom_id=f"{NAMED}choose:{slot.id}",
            placeholder=slot.label,
            min_values=0,
            max_values=slot.most,
            default_values=_defaults(chosen, kind),
            row=row,
        )
        self._pressed = pressed

    async def callback(self, interaction: Press) -> None:
        """Somebody chose."""
        await self._pressed(interaction, self.custom_id)


class _Way(discord.ui.Button[Panel]):
    """A button that leads on."""

    def __init__(self, label: str, name: str, pressed: Pressed, *, is_first: bool = False) -> None:
        style = discord.ButtonStyle.primary if is_first else discord.ButtonStyle.secondary
        super().__init__(label=label, custom_id=f"{NAMED}{name}", style=style, row=4)
        self._pressed = pressed

    async def callback(self, interaction: Press) -> None:
        """Somebody went on."""
        await self._pressed(interaction, self.custom_id or "")


def _menu(slot: Slot, chosen: Iterable[str], row: int, pressed: Pressed) -> discord.ui.Item[Panel]:
    make = _Places if slot.takes is Takes.PLACE else _Groups
    return make(slot, chosen, row, pressed)


def _ways(section: Section | None, pressed: Pressed) -> Iterable[_Way]:
    """Back, on, and to the look at everything; after that look only back."""
    at = SECTIONS.index(section) if section else len(SECTIONS)
    if at > 0:
        yield _Way(_BACK, f"go:{SECTIONS[at - 1].id}", pressed)
    if at + 1 < len(SECTIONS):
        yield _Way(_ON, f"go:{SECTIONS[at + 1].id}", pressed, is_first=True)
    yield _Way(_CHECK, "check", pressed, is_first=at + 1 >= len(SECTIONS))


def _defaults(
    chosen: Iterable[str], kind: discord.SelectDefaultValueType
) -> list[discord.SelectDefaultValue]:
    return [discord.SelectDefaultValue(id=int(one), type=kind) for one in chosen]
