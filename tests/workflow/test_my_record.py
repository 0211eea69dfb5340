"""A member's own record: true, complete, and silent about everybody else."""

from __future__ import annotations

from pathlib import Path

from bot.domain.people import Role
from bot.workflow.ledger import Ledger
from bot.workflow.my_record import my_record
from tests.journeys.story import DESPAIR, MODERATOR, THREAT, Story, at, story


async def record(told: Story, member: str, hours: float = 1) -> str:
    """The record as the member reads it."""
    tenant = told.tenants["college"]
    lines = await told.store.read(lambda tx: my_record(Ledger(tx, tenant, at(hours)), member))
    return "\n".join(lines)


async def test_a_case_is_listed_with_its_state_and_counts_as_a_strike(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        said = await record(told, "kim")
        assert said.startswith("1 strike in the last")
        assert "C-00001" in said and "counts as a strike" in said and "asked to remove it" in said


async def test_who_decided_is_not_said_and_a_dismissed_case_does_not_count(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        await told.decide("m1", MODERATOR, "dismiss", 1)
        said = await record(told, "kim", 2)
        assert "0 strikes" in said and "closed in your favour; no strike" in said
        assert MODERATOR.id not in said.split() and Role.MODERATOR.value not in said


async def test_what_the_safeguarding_lead_holds_is_not_in_it(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", DESPAIR)
        assert await record(told, "kim") == "There is nothing on record about you."


async def test_other_peoples_cases_are_not_in_it(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        assert await record(told, "bo") == "There is nothing on record about you."
