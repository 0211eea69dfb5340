"""Commands for everybody: the policy, a draft, the own record, an appeal, linked accounts."""

from __future__ import annotations

from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.saying import Answer, paged, told
from bot.platforms.slack.commands.table import Command
from bot.workflow.chat import controls, words
from bot.workflow.chat.accounts import Accounts
from bot.workflow.chat.pages import draft_page, policy_page, record_page

HOW_TO_LINK = "on Discord with /link CODE"

_DRAFT = Field("text", Kind.TEXT, "What you think of posting. It is not kept.", most=4000)
_OWN_CASE = Field("case", Kind.OWN_CASE, "Case")
_APPEAL = Field("text", Kind.TEXT, words.APPEAL_LABEL, most=controls.APPEAL_LONGEST)
_CODE = Field("code", Kind.WORD, "Code", is_optional=True, most=40)


class Everyone:
    """What anybody may ask for, about nobody but themselves."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers
        self._accounts = Accounts(callers.wire, HOW_TO_LINK)

    def commands(self) -> tuple[Command, ...]:
        """The commands."""
        draft = "Would this be all right to post?"
        appeal = "Ask that a case about you be looked at again"
        link = "Make your account here and on Discord one record"
        return (
            Command("policy", "The policy here, in short", self._policy),
            Command("before-posting", draft, self._before_posting, (_DRAFT,)),
            Command("my-record", "Your own cases and what counts", self._record),
            Command("appeal", appeal, self._appeal, (_OWN_CASE, _APPEAL)),
            Command("link", link, self._link, (_CODE,)),
        )

    async def _policy(self, caller: Caller, _given: Given) -> Answer:
        today = self._callers.wire.now().date()
        return paged(policy_page(caller.tenant, caller.asker.audience, today))

    async def _before_posting(self, caller: Caller, given: Given) -> Answer:
        """Nothing comes in by the door, so nothing is kept, counted or logged."""
        place = caller.origin.channel
        findings = await self._callers.asking.look(caller.asker, place, given["text"])
        return paged(draft_page(caller.tenant, caller.asker.audience, findings))

    async def _record(self, caller: Caller, _given: Given) -> Answer:
        member = caller.asker.member
        return paged(await self._callers.read(caller, lambda book: record_page(book, member)))

    async def _appeal(self, caller: Caller, given: Given) -> Answer:
        asking = self._callers.asking
        case = await asking.own_case(caller.asker, given["case"])
        if case is None:
            return told(words.NOT_YOUR_CASE)
        return told(await asking.appeal(caller.asker, case, given["text"], caller.key))

    async def _link(self, caller: Caller, given: Given) -> Answer:
        if "code" in given:
            return told(await self._accounts.take(caller.asker, given["code"]))
        return told(await self._accounts.show(caller.asker))
