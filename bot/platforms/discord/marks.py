"""Discord's ids as marks: they grow with time."""

from __future__ import annotations

from datetime import datetime

import discord

from bot.workflow.chat.marks import place_of_space


def mark_at(moment: datetime) -> int:
    """The smallest message id that can have been given at a moment."""
    return discord.utils.time_snowflake(moment)


def place_of_guild(guild: int) -> str:
    """The name under which a whole server's mark is kept."""
    return place_of_space(str(guild))
