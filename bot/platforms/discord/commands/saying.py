"""What a caller is told: to them alone, with nothing in it that notifies anybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord

from bot.platforms.discord.quoting import cut, plain, with_links
from bot.workflow.chat.pages import Line, Page, Part

Press = discord.Interaction[discord.Client]

_MOST = 2000
_DESCRIPTION, _FIELD, _ALL = 4000, 1024, 5900
"""Characters that Discord takes in a message, in the parts of an embed, and in all of it."""

_NOBODY = discord.AllowedMentions.none()


async def wait(press: Press) -> None:
    """Say within three seconds that an answer will come."""
    await press.response.defer(ephemeral=True, thinking=True)


async def say(
    press: Press,
    text: str | None = None,
    *,
    embed: discord.Embed | None = None,
    view: discord.ui.View | None = None,
) -> None:
    """Tell the caller alone, before or after ``wait``."""
    said = cut(text, _MOST) if text else None
    if press.response.is_done():
        await press.edit_original_response(
            content=said, embed=embed, view=view, allowed_mentions=_NOBODY
        )
        return
    await press.response.send_message(
        content=said,
        embed=embed or discord.utils.MISSING,
        view=view or discord.utils.MISSING,
        ephemeral=True,
        allowed_mentions=_NOBODY,
        suppress_embeds=embed is None,
    )


def page(
    title: str, body: str = "", fields: Iterable[tuple[str, Sequence[str]]] = ()
) -> discord.Embed:
    """A text under a title, with lists below; cut to what Discord takes.

    Title and lines are shown as they read; ``body`` is taken as it is.
    """
    embed = discord.Embed(title=cut(plain(title), 250), description=cut(body, _DESCRIPTION))
    for name, lines in fields:
        room = min(_FIELD, _ALL - len(embed) - len(name))
        if lines and room > 20:
            embed.add_field(name=name, value=cut(listed(lines), room), inline=False)
    return embed


def listed(lines: Iterable[str]) -> str:
    """Lines as a list, with nothing working in them but plain web addresses."""
    return "\n".join(f"- {with_links(line)}" for line in lines)


def drawn(shown: Page) -> discord.Embed:
    """A page as an embed: its body in the description, what stands beside as fields."""
    embed = page(shown.title, "\n\n".join(filter(None, map(_part, shown.body))))
    for part in shown.beside:
        room = min(_FIELD, _ALL - len(embed) - len(part.title))
        if part.lines and room > 20:
            embed.add_field(name=part.title, value=cut(_lines(part), room), inline=False)
    return embed


def _part(part: Part) -> str:
    head = f"**{plain(part.title)}**\n" if part.title else ""
    return head + _lines(part) if part.lines else ""


def _lines(part: Part) -> str:
    start = "- " if part.is_list else ""
    return "\n".join(start + _line(one) for one in part.lines)


def _line(line: str | Line) -> str:
    """A line with a person in it names them as Discord does; nobody is notified."""
    if isinstance(line, str):
        return with_links(line)
    person = f"<@{line.person}>" if line.person.isdecimal() else plain(line.person)
    named = f"{with_links(line.text)} ({person})" if line.text else person
    return named + with_links(line.more)
