"""Whether the learned detector reads along: said once, where somebody looks at what was found."""

from __future__ import annotations

from bot.commands.console import warn
from bot.detection import learned


def warn_if_off() -> None:
    """Load the model, and say on the standard error if only the rules will be asked, and why."""
    why_off = learned.why_off()
    if why_off:
        warn(f"the learned detector is off, the rules alone are asked: {why_off}")
