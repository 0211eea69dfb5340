"""Discord's own word filter, kept in step with the gravest words of the word lists.

Only where the settings ask for it, and only where the policy lets Steward watch by itself. A rule
is Steward's own where Steward made it and it bears Steward's name; no other rule is ever changed.
Discord allows six keyword rules a server, each with a thousand words of sixty characters.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import discord

from bot.detection.filter_terms import FilterTerms, filter_terms
from bot.detection.lexicon import Lexicon, load_lexicons
from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.servers import Server
from bot.platforms.discord.wire import Wire
from bot.policy.model import Basis, Pack
from bot.resources import lexicons_dir
from bot.telemetry import log
from bot.workflow.tenant import Tenant

MOST_RULES, MOST_WORDS, LONGEST_WORD, MOST_ALLOWED = 6, 1000, 60, 100
_MOST_EXEMPT, _MOST_EXEMPT_ROLES = 50, 20

PREFIX = "Steward: "
MESSAGE = (
    "Not posted: our policy does not allow a word in it. /policy says more. "
    "If somebody is in danger, call 999."
)
"""What the poster sees in the channel, alone; Discord takes 150 characters."""

REASON = "Steward, word filter asked for in its settings"

NO_PERMISSION = (
    "{guild}: AutoMod is asked for in the settings, but Steward lacks the permission Manage Server"
)
NO_ROOM = (
    "{guild}: Discord allows six keyword rules and others take up the room: left out are {left}"
)
REFUSED = "{guild}: Discord did not take the AutoMod rules (code {code})"
SWITCHED_OFF = "{guild}: somebody switched off the AutoMod rule {rule!r}; Steward leaves it so"
NOT_WATCHED = (
    "the policy does not let Steward watch by itself: no AutoMod rule is set up for {provider}"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule as it should stand."""

    name: str
    category: Category
    words: tuple[str, ...]
    honest: tuple[str, ...]
    exempt: tuple[int, ...] = ()
    exempt_roles: tuple[int, ...] = ()


class AutoMod:
    """Keeps the rules of every server; ``problems`` says in plain words what stands in the way."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._ours: dict[int, Category] = {}
        self._names: dict[int, str] = {}
        self._under: dict[str, str] = {}
        self._lock = asyncio.Lock()

    @property
    def problems(self) -> tuple[str, ...]:
        """What was found wrong when the rules were last looked at, a sentence each."""
        return tuple(one for found in self._wire.automod_problems.values() for one in found)

    @property
    def is_stale(self) -> bool:
        """Whether a provider's policy is another one than the rules were made for."""
        return any(
            tenant is not None and self._under.get(server.provider) != tenant.current.digest
            for server in self._wire.servers
            if (tenant := self._wire.tenant(server)) is not None
        )

    def knows(self, rule: int) -> bool:
        """Whether the rule was there when the rules were last looked at."""
        return rule in self._names

    def category_of(self, rule: int) -> Category | None:
        """What one of Steward's own rules looks for; None for a rule of somebody else's."""
        return self._ours.get(rule)

    def name_of(self, rule: int) -> str:
        """What a rule is called, where it is known."""
        return self._names.get(rule, f"rule {rule}")

    async def sync(self) -> None:
        """Make every server's rules what they should be; what is so already is left alone."""
        async with self._lock:
            for server in self._wire.servers:
                tenant = self._wire.tenant(server)
                if tenant is not None:
                    self._wire.automod_problems[server.provider] = []
                    await self._sync_provider(server, tenant)
                    self._under[server.provider] = tenant.current.digest

    async def _sync_provider(self, server: Server, tenant: Tenant) -> None:
        wanted = wanted_rules(server, tenant)
        if server.automod_from is not None and not _may_watch(tenant):
            self._say(server, NOT_WATCHED.format(provider=server.provider))
        for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
            if not guild.me.guild_permissions.manage_guild:
                if wanted:
                    self._say(server, NO_PERMISSION.format(guild=guild.name))
                continue
            try:
                await self._sync_guild(server, guild, wanted)
            except FAULTS as fault:
                log.warning("automod_not_synced", place=guild.id, code=code_of(fault))
                self._say(server, REFUSED.format(guild=guild.name, code=code_of(fault)))

    async def _sync_guild(
        self, server: Server, guild: discord.Guild, wanted: Sequence[Wanted]
    ) -> None:
        found = await guild.fetch_automod_rules()
        ours = {one.name: one for one in found if self._is_ours(one)}
        others = [one for one in found if one.trigger.type is _KEYWORD and not self._is_ours(one)]
        self._names.update({one.id: one.name for one in found})
        room = max(0, MOST_RULES - len(others))
        for name in ours.keys() - {one.name for one in wanted[:room]}:
            await ours[name].delete(reason=REASON)
        for one in wanted[:room]:
            await self._put(server, guild, one, ours.get(one.name))
        if wanted[room:]:
            left = ", ".join(one.name.removeprefix(PREFIX) for one in wanted[room:])
            self._say(server, NO_ROOM.format(guild=guild.name, left=left))

    async def _put(
        self,
        server: Server,
        guild: discord.Guild,
        wanted: Wanted,
        known: discord.AutoModRule | None,
    ) -> None:
        """Make or change one rule. One that a person switched off stays off."""
        trigger = discord.AutoModTrigger(
            keyword_filter=list(wanted.words), allow_list=list(wanted.honest)
        )
        actions = [discord.AutoModRuleAction(custom_message=MESSAGE)]
        exempt = [discord.Object(one) for one in wanted.exempt]
        roles = [discord.Object(one) for one in wanted.exempt_roles]
        if known is None:
            known = await guild.create_automod_rule(
                name=wanted.name,
                event_type=discord.AutoModRuleEventType.message_send,
                trigger=trigger,
                actions=actions,
                enabled=True,
                exempt_channels=exempt,
                exempt_roles=roles,
                reason=REASON,
            )
        elif not _stands(known, wanted):
            await known.edit(
                trigger=trigger,
                actions=actions,
                exempt_channels=exempt,
                exempt_roles=roles,
                reason=REASON,
            )
        if not known.enabled:
            self._say(server, SWITCHED_OFF.format(guild=guild.name, rule=known.name))
        self._ours[known.id] = wanted.category
        self._names[known.id] = wanted.name

    def _is_ours(self, rule: discord.AutoModRule) -> bool:
        me = self._wire.client.user
        return me is not None and rule.creator_id == me.id and rule.name.startswith(PREFIX)

    def _say(self, server: Server, problem: str) -> None:
        self._wire.automod_problems.setdefault(server.provider, []).append(problem)
        log.warning("automod_problem", provider=server.provider)


def wanted_rules(server: Server, tenant: Tenant) -> tuple[Wanted, ...]:
    """The rules that a provider's settings and policy ask for, gravest first; perhaps none."""
    if server.automod_from is None or not _may_watch(tenant):
        return ()
    pack = tenant.current.pack
    categories = [one for one in Category if _is_for_learners(pack, one)]
    terms = filter_terms(_lexicon(), categories, server.automod_from, LONGEST_WORD)
    exempt = _exempt(server)
    return tuple(
        rule
        for one in terms
        for rule in _rules_of(one, exempt, _not_bound(server, pack, one.category))
    )


def _rules_of(
    terms: FilterTerms, exempt: tuple[int, ...], roles: tuple[int, ...]
) -> Iterator[Wanted]:
    """A rule for every thousand words. Every rule has the honest phrases of its own words."""
    parts = range(0, len(terms.words), MOST_WORDS)
    for number, start in enumerate(parts, 1):
        words = terms.words[start : start + MOST_WORDS]
        tail = f" ({number})" if number > 1 else ""
        honest = [one for one in terms.honest if any(word in one for word in words)]
        spoken = terms.category.value.replace("_", " ")
        name = f"{PREFIX}{spoken}{tail}"
        yield Wanted(name, terms.category, words, tuple(honest[:MOST_ALLOWED]), exempt, roles)


def _is_for_learners(pack: Pack, category: Category) -> bool:
    """Whether the policy binds everybody of whom nothing else is known; rehearsals stop nothing."""
    is_rehearsed = pack.shadow.pack or category in pack.shadow.categories
    return not is_rehearsed and _binds(pack, category, Audience.LEARNER)


def _binds(pack: Pack, category: Category, audience: Audience) -> bool:
    """Whether a clause on this, which the machine may raise, binds an audience."""
    clause = pack.clause_for(category, audience)
    return clause is not None and clause.raised_by == "detectors"


def _not_bound(server: Server, pack: Pack, category: Category) -> tuple[int, ...]:
    """The Discord roles of audiences that no clause on this binds."""
    free = {one for one, who in server.audiences.items() if not _binds(pack, category, who)}
    return tuple(sorted(free))[:_MOST_EXEMPT_ROLES]


def _may_watch(tenant: Tenant) -> bool:
    watching = tenant.current.pack.watching
    is_ready = tenant.confirmed or not watching.needs_confirmation
    return watching.basis is Basis.PROACTIVE and is_ready


def _exempt(server: Server) -> tuple[int, ...]:
    """The channels in which nothing is watched: the desks, and what the provider does not run."""
    elsewhere = {int(one) for one in server.elsewhere if one.isdecimal()}
    desks = set(server.desks.values())
    fallback = {server.fallback} if server.fallback else set()
    return tuple(sorted(desks) + sorted((elsewhere | fallback) - desks))[:_MOST_EXEMPT]


def _stands(rule: discord.AutoModRule, wanted: Wanted) -> bool:
    """Whether a rule is as it should be already, whatever the order."""
    trigger = rule.trigger
    return (
        set(trigger.keyword_filter) == set(wanted.words)
        and set(trigger.allow_list) == set(wanted.honest)
        and not trigger.regex_patterns
        and [(one.type, one.custom_message) for one in rule.actions] == [(_BLOCK, MESSAGE)]
        and rule.exempt_channel_ids == set(wanted.exempt)
        and rule.exempt_role_ids == set(wanted.exempt_roles)
    )


@cache
def _lexicon() -> Lexicon:
    return load_lexicons(lexicons_dir())


_KEYWORD = discord.AutoModRuleTriggerType.keyword
_BLOCK = discord.AutoModRuleActionType.block_message
