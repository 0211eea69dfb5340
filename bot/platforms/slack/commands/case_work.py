"""Commands for the desks: cases, one case, a note, a claim, a member at a glance."""

from __future__ import annotations

from bot.domain.steps import Choice
from bot.platforms.slack.cards import Hanging
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.saying import Answer, paged, told
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.drawing import card_fallback
from bot.platforms.slack.workspaces import NAME
from bot.workflow.chat import words
from bot.workflow.chat.asking import DESK_ROLES
from bot.workflow.chat.pages import cases_page, member_page

CASE = Field("case", Kind.CASE, "Case")
REASON = Field("reason", Kind.TEXT, words.WHY_LABEL)
PAGE = Field("page", Kind.NUMBER, "Page", is_optional=True)

_EVERY = Field("all", Kind.CHOICE, "Which", is_optional=True, choices={"all": "Decided ones too"})
_NOTE = Field("text", Kind.TEXT, "Note")
_MEMBER = Field("member", Kind.PERSON, "Member")


class CaseWork:
    """What moderators and managers do with cases."""

    def __init__(self, callers: Callers, hanging: Hanging) -> None:
        self._callers = callers
        self._hanging = hanging

    def commands(self) -> tuple[Command, ...]:
        """The commands."""
        show, glance = "One case; that you read its words is recorded", "A member's record"
        listed, who = (_EVERY, PAGE), DESK_ROLES
        return (
            Command("case list", "Cases that wait, or all, newest first", self._list, listed, who),
            Command("case show", show, self._show, (CASE,), who),
            Command("case note", "Add a note to a case", self._note, (CASE, _NOTE), who),
            Command("case claim", "Say that you look after a case", self._claim, (CASE,), who),
            Command("member", glance, self._member, (_MEMBER,), who),
        )

    async def _list(self, caller: Caller, given: Given) -> Answer:
        every, number = "all" in given, max(1, int(given.get("page", "1")))
        viewer = caller.viewer
        page = await self._callers.read(
            caller, lambda book: cases_page(book, viewer, NAME, every=every, number=number)
        )
        return paged(page, "case list all" if every else "case list")

    async def _show(self, caller: Caller, given: Given) -> Answer:
        asking = self._callers.asking
        case = await asking.case(caller.asker, given["case"])
        if case is None:
            return told(words.UNKNOWN_CASE)
        card, desk = await asking.card(caller.asker, case)
        return Answer(card_fallback(card), self._hanging.blocks(card, desk))

    async def _note(self, caller: Caller, given: Given) -> Answer:
        return await choose(self._callers, caller, given["case"], Choice.NOTE, given["text"])

    async def _claim(self, caller: Caller, given: Given) -> Answer:
        return await choose(self._callers, caller, given["case"], Choice.CLAIM, "")

    async def _member(self, caller: Caller, given: Given) -> Answer:
        member = await self._callers.wire.member_of(caller.provider, given["member"])
        viewer = caller.viewer
        page = await self._callers.read(
            caller, lambda book: member_page(book, viewer, member, NAME)
        )
        return told(words.NO_RECORD) if page is None else paged(page)


async def choose(
    callers: Callers,
    caller: Caller,
    named: str,
    choice: Choice,
    reason: str,
    days: int | None = None,
) -> Answer:
    """Let a choice on a case in by the one door, if the caller may know of the case."""
    asking = callers.asking
    case = await asking.case(caller.asker, named)
    if case is None:
        return told(words.UNKNOWN_CASE)
    return told(await asking.decide(caller.asker, case, choice, reason, caller.key, days))
