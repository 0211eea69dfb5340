"""Tells a story on a stage, step by step."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass

from bot.domain.steps import Desk
from tests.journeys.stages import script
from tests.journeys.stages.script import CAST, Act, Seen, Step, Story
from tests.journeys.stages.stage import Shown, Stage


async def tell(story: Story, stage: Stage) -> None:
    """Play every step; AssertionError with the step where something else is seen."""
    for number, step in enumerate(story.steps, 1):
        await _play(stage, step, f"{story.name}, step {number}: {step}")


async def _play(stage: Stage, step: Step, where: str) -> None:
    if isinstance(step, script.IfThere):
        for one in step.then if stage.can(step.means) else step.otherwise:
            await _play(stage, one, f"{where}; {one}")
    elif isinstance(step, Act):
        await _act(stage, step, where)
    else:
        await _see(stage, step, where)


async def _act(stage: Stage, act: Act, where: str) -> None:
    match act:
        case script.Post():
            await stage.post(act)
        case script.Edit():
            await stage.edit(act)
        case script.Delete():
            await stage.delete(act)
        case script.Report():
            await stage.report(act)
        case script.Appeal():
            await stage.appeal(act)
        case script.Wait(hours):
            await stage.settle()
            await stage.wait(hours)
        case script.Answer():
            told = await stage.answer(act)
            assert told is None or act.told in told, f"{where}; told: {told}"
        case script.Decide():
            told = await stage.decide(act.by, act.message, act.choice.value, act.desk)
            _check_answer(told, act.refused, where)
        case script.DecideAppeal():
            what = f"appeal-{act.outcome}"
            told = await stage.decide(act.by, act.message, what, act.desk)
            _check_answer(told, act.refused, where)
        case script.AtOnce():
            await _all_at_once(stage, act, where)


def _check_answer(told: str | None, refused: str, where: str) -> None:
    if refused:
        assert told is not None and refused in told, f"{where}; told: {told}"
    else:
        assert told is None, f"{where}; refused: {told}"


async def _all_at_once(stage: Stage, act: script.AtOnce, where: str) -> None:
    answers = await asyncio.gather(
        *(stage.decide(one.by, one.message, one.choice.value, one.desk) for one in act.choices)
    )
    refused = [told for told in answers if told is not None]
    assert len(refused) == len(answers) - 1, f"{where}; told: {answers}"
    assert all(act.refused in told for told in refused), f"{where}; told: {answers}"


@dataclass
class _Look:
    """One look at the stage. Whoever asks for nothing to be there waits until all is still."""

    stage: Stage

    async def at(self, seen: Seen) -> bool:
        """Whether it is seen now."""
        match seen:
            case script.Card():
                return any(self._fits(seen, one) for one in await self._about(seen))
            case script.Heard(desk, words):
                return any(words in text for text in await self.stage.said(desk))
            case script.Empty(desks):
                return not [text for desk in desks for text in await self.stage.said(desk)]
            case script.Count(desk, cards):
                return len(await self.stage.cards(desk)) == cards
            case script.Secret():
                return await self._is_kept(seen)
            case script.Letter(member, says, buttons):
                found = await self.stage.letters(member)
                return any(says in one.text and one.buttons == buttons for one in found)
            case script.NoLetter(member):
                return not await self.stage.letters(member)
            case script.Limited(member, kind, place):
                return await self.stage.limit(member, place) is kind
            case script.Free(member, place):
                return await self.stage.limit(member, place) is None
            case _:
                return await self._holds(seen)

    async def _about(self, seen: script.Card) -> list[Shown]:
        labels = [one.label for one in await self.stage.cases_of(seen.message)]
        cards = await self.stage.cards(seen.desk)
        return [one for one in cards if any(label in one.text for label in labels)]

    def _fits(self, seen: script.Card, card: Shown) -> bool:
        offers = {one.value for one in seen.offers} <= card.buttons
        lacks = card.buttons.isdisjoint(one.value for one in seen.lacks)
        return offers and lacks and seen.says in card.text

    async def _is_kept(self, seen: script.Secret) -> bool:
        """Whether the words stand where they may, and nowhere else."""
        if seen.desk and not any(seen.words in text for text in await self.stage.said(seen.desk)):
            return False
        elsewhere = [text for desk in Desk if desk is not seen.desk
                     for text in await self.stage.said(desk)]  # fmt: skip
        for member in CAST:
            elsewhere += [one.text for one in await self.stage.letters(member)]
        return not any(seen.words in text for text in elsewhere)

    async def _holds(self, seen: Seen) -> bool:
        """What is asked of the record."""
        match seen:
            case script.Cases(count):
                return len(await self.stage.cases()) == count
            case script.OneStrike(messages):
                found = [await self.stage.cases_of(one) for one in messages]
                groups = {case.strike_group for known in found for case in known}
                return len(groups) == 1 and all(found)
            case script.CaseIs():
                return await self._stands(seen)
            case _:
                raise AssertionError(f"nobody knows how to look for {seen}")

    async def _stands(self, seen: script.CaseIs) -> bool:
        known = await self.stage.cases_of(seen.message)
        if not known:
            return False
        case = known[0]
        wanted = {k: v for k, v in asdict(seen).items() if v is not None and k != "message"}
        reached = wanted.pop("reached", None)
        if reached is not None and reached is not (case.reached_at is not None):
            return False
        for person in ("decided_by", "acknowledged_by"):
            if person in wanted:
                wanted[person] = self.stage.id_of(wanted[person])
        return all(getattr(case, name) == value for name, value in wanted.items())


_STILL = (
    script.Empty, script.Count, script.Secret, script.NoLetter, script.Cases, script.Free,
)  # fmt: skip
"""What is only true once nothing more can come."""


async def _see(stage: Stage, seen: Seen, where: str) -> None:
    look = _Look(stage)
    if isinstance(seen, _STILL):
        await stage.settle()
    await stage.until(lambda: look.at(seen), where)
