"""Commands for managers: each step on a case, referrals, appeals, orders to watch a place."""

from __future__ import annotations

from bot.domain.steps import REFERRALS, Choice
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.case_work import CASE, REASON, choose
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.saying import Answer, paged, told
from bot.platforms.slack.commands.table import Command, Run
from bot.platforms.slack.workspaces import NAME
from bot.workflow.cards import LABELS
from bot.workflow.chat import words
from bot.workflow.chat.asking import MANAGERS
from bot.workflow.chat.pages import appeals_page
from bot.workflow.chat.steps import STEPS, StepCommand

_DAYS = Field("days", Kind.DAYS, "Days; without them as long as the policy says", is_optional=True)
_FOR_DAYS = Field("days", Kind.DAYS, "Days")
_DESTINATIONS = {str(one.destination): LABELS[one] for one in REFERRALS}
_TO = Field("to", Kind.CHOICE, "To whom", choices=_DESTINATIONS)
_OUTCOME = Field(
    "outcome",
    Kind.CHOICE,
    "Outcome",
    choices={"overturn": words.OVERTURN, "stand": words.LET_STAND},
)
_PLACE = Field("channel", Kind.PLACE, "Channel")


class Deciding:
    """What a manager decides; the pack says which of it the policy permits."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers

    def commands(self) -> tuple[Command, ...]:
        """The commands."""
        refer, decide = (CASE, _TO, REASON), (CASE, _OUTCOME, REASON)
        watch, who = (_PLACE, _FOR_DAYS, REASON), MANAGERS
        order = "Order that a channel be watched for a time"
        return (
            *map(self._step, STEPS),
            Command("refer", "Record that a case was referred", self._refer, refer, who),
            Command("appeals list", "Appeals that wait, oldest first", self._appeals, (), who),
            Command("appeals decide", "Decide an appeal", self._decide, decide, who),
            Command("monitor", order, self._order, watch, who),
        )

    def _step(self, step: StepCommand) -> Command:
        fields = (CASE, _DAYS, REASON) if step.is_limited else (CASE, REASON)
        return Command(step.name, step.description, self._chooses(step.choice), fields, MANAGERS)

    def _chooses(self, choice: Choice) -> Run:
        async def run(caller: Caller, given: Given) -> Answer:
            days = int(given["days"]) if "days" in given else None
            case, reason = given["case"], given["reason"]
            return await choose(self._callers, caller, case, choice, reason, days)

        return run

    async def _refer(self, caller: Caller, given: Given) -> Answer:
        choice = next(one for one in REFERRALS if one.destination == given["to"])
        return await choose(self._callers, caller, given["case"], choice, given["reason"])

    async def _appeals(self, caller: Caller, _given: Given) -> Answer:
        viewer = caller.viewer
        return paged(await self._callers.read(caller, lambda b: appeals_page(b, viewer, NAME)))

    async def _decide(self, caller: Caller, given: Given) -> Answer:
        asking = self._callers.asking
        case = await asking.case(caller.asker, given["case"])
        if case is None:
            return told(words.UNKNOWN_CASE)
        outcome, reason = given["outcome"], given["reason"]
        said = await asking.decide_appeal(caller.asker, case, outcome, reason, caller.key)
        return told(said)

    async def _order(self, caller: Caller, given: Given) -> Answer:
        place, days, reason = given["channel"], int(given["days"]), given["reason"]
        return told(await self._callers.asking.order(caller.asker, place, days, reason, caller.key))
