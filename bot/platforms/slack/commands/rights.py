"""``/steward erase`` and ``export``: what a member may ask for, for the data-protection officer.

Erasing takes two steps: what it would do, then a word to be typed. What is erased is worked out
anew at the second, and whoever sends it is asked for their office anew.
"""

from __future__ import annotations

from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.saying import Answer, go, paged, told
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.markup import plain
from bot.platforms.slack.words import COPY_ELSEWHERE
from bot.telemetry import log
from bot.workflow.admin import copies
from bot.workflow.chat.asking import OFFICERS
from bot.workflow.subject_rights import erase

_LONGEST = 200

_WHO = Field("user", Kind.PERSON, "Somebody on Slack", is_optional=True)
_MEMBER = Field("member", Kind.WORD, "Member's id", is_optional=True, most=_LONGEST)
_NAMED = Field("member", Kind.WORD, "Member's id", most=_LONGEST)
_TYPED = Field("typed", Kind.TEXT, copies.TYPE_TO_ERASE, most=20)


class Rights:
    """Erases, and says how a copy is made."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers

    def commands(self) -> tuple[Command, ...]:
        """The commands."""
        either, who = (_WHO, _MEMBER), OFFICERS
        first, then = "What erasing a member would do", "Erase it, once you typed a word"
        copy, both = "How a copy of everything held on a member is made", (_NAMED, _TYPED)
        return (
            Command("export", copy, self._export, either, who),
            Command("erase", first, self._ask_first, either, who),
            Command("erase for-good", then, self._erase, both, who),
        )

    async def _export(self, caller: Caller, given: Given) -> Answer:
        member = await self._wanted(caller, given)
        if member is None:
            return told(copies.WHICH_MEMBER)
        return told(plain(COPY_ELSEWHERE.format(member=member)))

    async def _ask_first(self, caller: Caller, given: Given) -> Answer:
        """Show what an erasure would do, and the button that leads on."""
        wire, member = self._callers.wire, await self._wanted(caller, given)
        if member is None:
            return told(copies.WHICH_MEMBER)
        if await self._is_own(caller, member):
            return told(copies.NOT_YOUR_OWN)
        report = await erase(wire.store, caller.provider, member, wire.now(), dry_run=True)
        answer = paged(copies.erasure_page(report))
        if report.left and '"' not in member and len(member) <= _LONGEST:
            button = go(copies.ERASE_FOR_GOOD, f'erase for-good "{member}"') | {"style": "danger"}
            answer.blocks[49:] = []
            answer.blocks.append({"type": "actions", "elements": [button]})
        return answer

    async def _erase(self, caller: Caller, given: Given) -> Answer:
        """Erase, if the word was typed."""
        wire, provider, actor = self._callers.wire, caller.provider, caller.asker.member
        if given["typed"].strip() != copies.TYPED:
            return told(copies.NOT_TYPED)
        if await self._is_own(caller, given["member"]):
            return told(copies.NOT_YOUR_OWN)
        report = await erase(
            wire.store, provider, given["member"], wire.now(), dry_run=False, actor=actor
        )
        stays, left = len(report.stays), len(report.left)
        log.info("erased_in_chat", provider=provider, stays=stays, left=left)
        return paged(copies.erasure_page(report))

    async def _is_own(self, caller: Caller, member: str) -> bool:
        """Whether somebody means themself, by whichever of their ids."""
        own = caller.asker.member
        return member in {own, *await self._callers.wire.ids_of(caller.provider, (own,))}

    async def _wanted(self, caller: Caller, given: Given) -> str | None:
        """The member that was named; None where none was, or two."""
        if ("user" in given) == ("member" in given):
            return None
        if "user" in given:
            return await self._callers.wire.member_of(caller.provider, given["user"])
        return given["member"].strip()
