"""What a caller is told: to them alone, with nothing in it that notifies anybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord

from bot.domain.steps import ActionKind
from bot.platforms.discord.quoting import cut, plain, with_links
from bot.workflow.ledger import Emission

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


def refusal(emitted: Sequence[Emission]) -> str | None:
    """Why it was not done; None where it was."""
    refused = next((one for one in emitted if one.action is ActionKind.REFUSED), None)
    return f"Not done: {plain(refused.why)}" if refused else None


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
