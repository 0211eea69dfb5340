"""The steps that a manager decides by command; the pack says which the policy permits."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.steps import Choice


@dataclass(frozen=True, slots=True)
class StepCommand:
    """A command that chooses one step on a case. ``is_limited``: it takes a number of days."""

    name: str
    choice: Choice
    description: str
    is_limited: bool = False


STEPS = (
    StepCommand("meeting", Choice.MEETING, "Ask a member to a meeting"),
    StepCommand("warn", Choice.WARN, "Give a written warning"),
    StepCommand("restrict", Choice.RESTRICT, "Let a member only read in this place", True),
    StepCommand("block", Choice.BLOCK, "Take a member's access to this place", True),
    StepCommand("withdraw", Choice.WITHDRAW_ACCESS, "Withdraw a member's access", True),
    StepCommand("exclude", Choice.EXCLUDE, "Record an exclusion that was decided", True),
    StepCommand("lift", Choice.LIFT, "Give access back, or end an exclusion"),
    StepCommand("no-strike", Choice.NO_STRIKE, "Say that a case is no strike"),
)
