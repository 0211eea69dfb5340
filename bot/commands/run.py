"""``steward run``: connect to the chat platforms and work."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.console import UNUSABLE, warn
from bot.commands.desk import settings_of


def run(args: Namespace) -> int:
    """Say plainly that this version has no platform to connect to."""
    settings = settings_of(args)
    count = len(settings.providers)
    warn(f"{settings.path} can be used: {count} provider{'s' * (count != 1)}")
    warn("no platform adapter is connected in this version: Discord and Slack come with the next,")
    warn("so there is nothing to run yet. Try: steward demo, or steward replay FILE --pack ID")
    return UNUSABLE
