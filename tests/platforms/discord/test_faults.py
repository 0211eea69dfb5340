"""What Discord's answers mean."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest

from bot.platforms.discord.faults import outcome_of, removal_of
from bot.workflow.ports import Declined, Done, Later


class _Answer:
    """As much of an HTTP answer as the library's errors look at."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.reason = ""


def _refusal(status: int, code: int) -> discord.HTTPException:
    kinds: dict[int, type[discord.HTTPException]] = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.HTTPException)
    answer: Any = _Answer(status)
    return kind(answer, {"code": code, "message": "said in English"})


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (_refusal(403, 50007), Declined),
        (_refusal(403, 50013), Declined),
        (_refusal(404, 10003), Declined),
        (_refusal(400, 50035), Declined),
        (_refusal(400, 40058), Later),
        (_refusal(429, 0), Later),
        (_refusal(500, 0), Later),
        (_refusal(503, 0), Later),
        (aiohttp.ClientConnectionError(), Later),
        (TimeoutError(), Later),
    ],
)
def test_it_is_tried_again_or_never(fault: BaseException, outcome: type) -> None:
    assert isinstance(outcome_of(fault), outcome)


def test_a_limit_says_when_to_come_back() -> None:
    outcome = outcome_of(discord.RateLimited(7.5))
    assert isinstance(outcome, Later) and outcome.after == timedelta(seconds=7.5)


@pytest.mark.parametrize(("code", "outcome"), [(10008, Done), (10003, Done), (50013, Declined)])
def test_what_is_gone_needs_no_removal(code: int, outcome: type) -> None:
    assert isinstance(removal_of(_refusal(404, code)), outcome)


def test_no_words_of_discords_answer_are_passed_on() -> None:
    outcome = outcome_of(_refusal(400, 50035))
    assert isinstance(outcome, Declined) and "English" not in outcome.why
